#include "tests/models/fleet/fleetsyncstage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which lines a pass may call missing, and which it must not.
class TestMissingLines : public FleetSyncStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void marksMissingAfterACompletePass();
    void asksBeforeATenthIsLost_data();
    void asksBeforeATenthIsLost();
    void aLineThatMovedToAnotherAccountIsNotMissing();
    void aProtectedLineIsNotMarkedMissing();
    void evidenceDuringThePassKeepsALineFromMissing();
    void linesOfAccountsThatAreNotReadStay();
};

void TestMissingLines::marksMissingAfterACompletePass()
{
    fill(20);
    QVERIFY(sync());
    const DeviceRecord gone = west().back();
    west().pop_back();
    m_fleet->clock.advance(1h);
    auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 1);
    QCOMPARE(m_fleet->number(u"SELECT SUM(missing) FROM sync_pass WHERE account = '0000123456-00001'"_s), 1);
    QVERIFY(m_fleet->line(20).missing);
    QCOMPARE(m_fleet->line(20).state, u"active"_s);
    QCOMPARE(sync()->missing, 0);
    west().push_back(gone);
    summary = sync();
    QCOMPARE(summary->updated, 1);
    QVERIFY(!m_fleet->line(20).missing);
}

void TestMissingLines::asksBeforeATenthIsLost_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("accept");
    QTest::addColumn<bool>("marked");
    QTest::addRow("a tenth") << 2 << false << true;
    QTest::addRow("more than a tenth") << 3 << false << false;
    QTest::addRow("more than a tenth, accepted") << 3 << true << true;
    QTest::addRow("all of an account") << 19 << false << false;
}

void TestMissingLines::asksBeforeATenthIsLost()
{
    QFETCH(int, lost);
    QFETCH(bool, accept);
    QFETCH(bool, marked);
    fill(19);
    QVERIFY(sync());
    west().resize(size_t(19 - lost));
    east()[0].state = "suspend";
    SyncOptions options;
    options.acceptMissing = accept;
    const auto summary = sync(options);
    QCOMPARE(summary.has_value(), marked);
    QCOMPARE(missing(), marked ? lost : 0);
    // The pages are written either way.
    QCOMPARE(m_fleet->line(1000).state, u"suspend"_s);
    if (!marked) {
        QCOMPARE(summary.error().kind, Error::Kind::Refused);
        QCOMPARE(summary.error().code, u"sync.would-lose"_s);
        QCOMPARE(summary.error().arguments, (QStringList {QString::number(lost), u"20"_s}));
        QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 0 AND error = 'sync.would-lose'"_s), 2);
    }
}

void TestMissingLines::aLineThatMovedToAnotherAccountIsNotMissing()
{
    QVERIFY(sync());
    const DeviceId before = m_fleet->line(3).id;
    east().insert(east().begin(), FleetFixture::record(3, "active", FleetFixture::kEast));
    west().erase(west().begin() + 2);
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 0);
    QCOMPARE(summary->added, 0);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(m_fleet->line(3).id, before);
    QCOMPARE(m_fleet->line(3).account, QString::fromLatin1(FleetFixture::kEast));
}

void TestMissingLines::aProtectedLineIsNotMarkedMissing()
{
    fill(20);
    QVERIFY(sync());
    const DeviceId line = m_fleet->line(20).id;
    m_protected = std::make_unique<SomeProtectedLines>(std::vector {line});
    west().pop_back();
    m_fleet->clock.advance(1h);
    QCOMPARE(sync()->missing, 0);
    QCOMPARE(m_fleet->number(u"SELECT listed FROM sighting WHERE device_id = %1"_s.arg(line.value)), 0);
    m_protected = std::make_unique<NoProtectedLines>();
    QCOMPARE(sync()->missing, 1);
}

void TestMissingLines::evidenceDuringThePassKeepsALineFromMissing()
{
    fill(20);
    QVERIFY(sync());
    m_fleet->clock.advance(1h);
    DeviceEvidence evidence;
    evidence.device = m_fleet->line(20).id;
    evidence.profile = m_fleet->profile.id;
    evidence.after = {{u"state"_s, u"suspend"_s}};
    west().pop_back();
    m_source.beforePage = [&](int call) {
        if (call == int(m_source.queries.size()) && evidence.item.value == 0) {
            evidence.item = ItemId {1};
            evidence.at = m_fleet->clock.nowUtc();
            QVERIFY(m_fleet->devices().applyEvidence({evidence}));
        }
    };
    QCOMPARE(sync()->missing, 0);
    m_source.beforePage = {};
    m_fleet->clock.advance(1h);
    QCOMPARE(sync()->missing, 1);
}

void TestMissingLines::linesOfAccountsThatAreNotReadStay()
{
    fill(20);
    QVERIFY(sync());
    m_fleet->profile.accounts = {QString::fromLatin1(FleetFixture::kWest)};
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 0);
    QVERIFY(!m_fleet->line(1000).missing);
}

QTEST_GUILESS_MAIN(TestMissingLines)
#include "tst_missinglines.moc"
