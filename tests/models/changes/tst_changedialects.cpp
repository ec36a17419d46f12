#include "models/audit/auditexport.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The way of a change through the store, on either dialect: planned, released, sent, settled, disputed, cancelled, undone, exported.
class TestChangeDialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeWalksThroughTheStore_data();
    void aChangeWalksThroughTheStore();

private:
    static bool open(ChangeFixture &f)
    {
        const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
        auto db = url ? Database::open(*url) : failure(url.error());
        if (!db)
            return false;
        f.db = std::move(*db);
        const QString name = u"changes"_s;
        const auto added = ProfileStore(*f.db, f.clock).add(name, u"http://127.0.0.1:81"_s, f.profile.accounts);
        f.profile = added.value_or(Profile());
        return added.has_value();
    }
};

void TestChangeDialects::aChangeWalksThroughTheStore_data()
{
    QTest::addColumn<bool>("postgresql");
    QTest::addRow("SQLite") << false;
    QTest::addRow("PostgreSQL") << true;
}

void TestChangeDialects::aChangeWalksThroughTheStore()
{
    QFETCH(bool, postgresql);
    if (postgresql && !qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server was given");
    ChangeFixture f;
    QVERIFY(!postgresql || open(f));
    const auto now = f.clock.nowUtc();
    f.makeFleet(1, 4);
    f.makeFleet(5, 1, "suspend");
    const auto plan = f.planText(ChangeType::Suspend, "iccid,imei\n" + f.record(1).iccid.toByteArray() + ",\n" + f.record(2).iccid.toByteArray() + "," + f.record(2).imei.toByteArray() + "\n"
                                 + f.record(3).iccid.toByteArray() + ",\n" + f.record(4).iccid.toByteArray() + ",\n" + f.record(5).iccid.toByteArray() + ",\n8.9E+19,\n");
    QVERIFY2(plan, qPrintable(plan ? QString() : logLine(plan.error())));
    QCOMPARE(*plan, (PlanSummary {plan->change, 6, 4, 1, 1, 0}));
    ChangeFixture::must(f.store().submit(plan->change, f.origin, now));
    QCOMPARE(f.planIds(ChangeType::Suspend, f.iccids(1, 4))->blocked, 4);
    const auto items = f.items(plan->change);
    QCOMPARE(items.size(), 6);
    ChangeFixture::must(f.store().moveChange(plan->change, ChangeState::Queued, ChangeState::Running, f.origin, now));
    QVERIFY(f.moveOne({items[3].id, plan->change, ItemState::Queued, ItemState::Held, {}}));
    f.dispatch(plan->change, u"changes-1"_s);
    MoveDetail detail;
    detail.what = u"callback"_s;
    detail.evidence = evidence::kCallback;
    detail.attribution = attribution::kOurs;
    detail.audited = true;
    QVERIFY(f.moveOne({items[0].id, plan->change, ItemState::Sending, ItemState::Succeeded, detail}));
    QVERIFY(f.moveOne({items[1].id, plan->change, ItemState::Sending, ItemState::Succeeded, detail}));
    QVERIFY(f.moveOne({items[1].id, plan->change, ItemState::Succeeded, ItemState::Unconfirmed, {}}));
    detail.dueAt = now;
    QVERIFY(f.moveOne({items[2].id, plan->change, ItemState::Sending, ItemState::AwaitingRetry, detail}));
    QVERIFY(!f.moveOne({items[2].id, plan->change, ItemState::AwaitingRetry, ItemState::Succeeded, {}}));
    ChangeFixture::must(f.store().cancel(plan->change, f.origin, now));
    QCOMPARE(f.change(plan->change).pausedBecause, u"cancel"_s);
    QVERIFY(f.countsAgree(plan->change));
    QCOMPARE(f.brokenChains(), 0);
    (void)f.exec(u"UPDATE device SET state = 'suspend' WHERE id = %1"_s.arg(items[0].device.value)).value();
    QCOMPARE(f.linked().undo(f.profile, plan->change, f.origin, now)->send, 1);
    QCOMPARE(f.linked().retry(f.profile, plan->change, {}, f.origin, now)->send, 2);
    const auto written = exportAudit(*f.db, {plan->change, now.addSecs(-1), now.addSecs(1)}, f.folder.filePath(u"audit.json"_s));
    QVERIFY(written);
    // Planned, queued, running, two successes, a repetition, one cancelled item, paused.
    QCOMPARE(*written, 8);
    QVERIFY(!f.exec(u"DELETE FROM audit"_s));
}

QTEST_APPLESS_MAIN(TestChangeDialects)
#include "tst_changedialects.moc"
