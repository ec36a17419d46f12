#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = PlanStart::Kind;

/// When a plan begins: as it was said, or as its lines say.
class TestPlannedStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasSaid_data();
    void readsWhatWasSaid();
    void beginsAtOnceUnlessSaid();
    void takesTheFirstCycleEndAndWarnsOfTheOthers();
    void needsOneCycleEnd();
    void aCycleThatIsOverSaysNothing();
    void whatOnlyAQuotaBlocksIsSentWhenItIsLegal();
    void whereNothingIsBlockedItIsLegalNow();

private:
    static Result<PlanSummary> plan(ChangeFixture &f, qint64 lines, const PlanStart &start)
    {
        PlanRequest request = f.request(ChangeType::Suspend);
        request.start = start;
        return Planner(*f.db).plan(request, *IdTargets::make(f.iccids(1, lines)).value(), f.clock.nowUtc());
    }
    static void setCycleEnd(ChangeFixture &f, qint64 line, const QDateTime &end)
    {
        (void)f.exec(u"UPDATE device SET billing_cycle_end = %1 WHERE iccid = '%2'"_s.arg(QString::number(end.toMSecsSinceEpoch()), f.iccid(line))).value();
    }
    static QString codes(const ChangeItem &item)
    {
        QStringList result;
        for (const Finding &finding : item.findings)
            result << finding.code;
        return result.join(u' ');
    }
};

void TestPlannedStart::readsWhatWasSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QDateTime>("moment");
    const QDateTime later(QDate(2025, 1, 15), QTime(14, 0), Qt::UTC);
    QTest::addRow("a time") << u"2025-01-15T14:00:00Z"_s << QString() << int(Kind::Moment) << later;
    QTest::addRow("without an offset") << u"2025-01-15T14:00"_s << QString() << int(Kind::Moment) << later;
    QTest::addRow("with one") << u"2025-01-15T15:00:00+01:00"_s << QString() << int(Kind::Moment) << later;
    QTest::addRow("the cycle's end") << u"cycle-end"_s << QString() << int(Kind::CycleEnd) << QDateTime();
    QTest::addRow("legal") << u"legal"_s << QString() << int(Kind::Legal) << QDateTime();
    QTest::addRow("now is not to come") << u"2025-01-15T12:00:00Z"_s << u"plan.at-past"_s << 0 << QDateTime();
    QTest::addRow("past") << u"2025-01-15T12:30:00+01:00"_s << u"plan.at-past"_s << 0 << QDateTime();
    QTest::addRow("words") << u"tomorrow"_s << u"plan.at"_s << 0 << QDateTime();
    QTest::addRow("nothing") << QString() << u"plan.at"_s << 0 << QDateTime();
}

void TestPlannedStart::readsWhatWasSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, kind);
    QFETCH(QDateTime, moment);
    const auto start = startOf(text, QDateTime(QDate(2025, 1, 15), QTime(12, 0), Qt::UTC));
    QCOMPARE(start ? QString() : start.error().code, code);
    if (!start) {
        QCOMPARE(start.error().kind, Error::Kind::Usage);
        return;
    }
    QCOMPARE(int(start->kind), kind);
    QCOMPARE(start->moment, moment);
}

void TestPlannedStart::beginsAtOnceUnlessSaid()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto made = plan(f, 2, {});
    QVERIFY(!made->startAt.isValid());
    QVERIFY(!f.change(made->change).startAt.isValid());
    const QDateTime moment = f.clock.nowUtc().addDays(3);
    const auto later = plan(f, 2, {Kind::Moment, moment});
    QCOMPARE(later->startAt, moment);
    QCOMPARE(f.change(later->change).startAt, moment);
    QCOMPARE(f.change(later->change).startWish, QString());
}

void TestPlannedStart::takesTheFirstCycleEndAndWarnsOfTheOthers()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    f.makeFleet(5, 1, "suspend");
    const QDateTime first = f.clock.nowUtc().addDays(5);
    for (const qint64 line : {1, 2})
        setCycleEnd(f, line, first);
    setCycleEnd(f, 3, first.addDays(2));
    // Left out for no change: its cycle, though earlier, is no matter.
    setCycleEnd(f, 5, first.addDays(-2));
    const auto made = plan(f, 5, {Kind::CycleEnd});
    QVERIFY2(made, qPrintable(made ? QString() : logLine(made.error())));
    QCOMPARE(made->startAt, first);
    QCOMPARE(made->send, 4);
    QCOMPARE(made->warnings, 2);
    QCOMPARE(f.change(made->change).warnings, 2);
    QCOMPARE(f.change(made->change).startWish, u"cycle-end"_s);
    const auto items = f.items(made->change);
    QCOMPARE(codes(items[0]), QString());
    QCOMPARE(codes(items[2]), u"schedule.other-cycle"_s);
    QCOMPARE(items[2].findings.first().arguments, QStringList {u"2025-01-22T12:00:00Z"_s});
    QCOMPARE(items[2].findings.first().severity, Finding::Severity::Warning);
    QCOMPARE(codes(items[3]), u"schedule.no-cycle"_s);
    QCOMPARE(codes(items[4]), u"nochange.suspended"_s);
    // A line that was warned of before counts once.
    f.clock.advance(std::chrono::hours(2));
    const auto old = plan(f, 4, {Kind::CycleEnd});
    QCOMPARE(old->warnings, 4);
    QCOMPARE(codes(f.items(old->change)[2]), u"baseline.old schedule.other-cycle"_s);
    f.must(f.store().submit(old->change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(old->change).state, ChangeState::Scheduled);
}

void TestPlannedStart::needsOneCycleEnd()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto made = plan(f, 2, {Kind::CycleEnd});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Usage);
    QCOMPARE(made.error().code, u"plan.no-cycle-end"_s);
    QCOMPARE(f.number(u"SELECT COUNT(*) FROM bulk_change"_s), 0);
}

void TestPlannedStart::aCycleThatIsOverSaysNothing()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    setCycleEnd(f, 1, f.clock.nowUtc().addDays(-1));
    setCycleEnd(f, 2, f.clock.nowUtc().addDays(9));
    const auto made = plan(f, 2, {Kind::CycleEnd});
    QCOMPARE(made->startAt, f.clock.nowUtc().addDays(9));
    QCOMPARE(codes(f.items(made->change)[0]), u"schedule.no-cycle"_s);
}

void TestPlannedStart::whatOnlyAQuotaBlocksIsSentWhenItIsLegal()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    f.makeFleet(3, 1, "deactive");
    const auto act = [&](qint64 line, int hoursAgo) {
        static int id = 100;
        (void)f.exec(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (%1, %2, %3, 'state', 'active', 'suspend', 'outside')"_s
                         .arg(++id).arg(f.line(line).id.value).arg(f.clock.nowUtc().addSecs(-3600 * hoursAgo).toMSecsSinceEpoch())).value();
    };
    for (int hour = 1; hour <= 5; ++hour) {
        act(1, 3 * hour);
        act(3, hour);
    }
    QCOMPARE(plan(f, 3, {})->send, 1);
    const auto made = plan(f, 3, {Kind::Legal});
    // The fifth, fifteen hours ago, leaves the day in nine. The third line is blocked by more than a quota.
    QCOMPARE(made->startAt, f.clock.nowUtc().addSecs(3600 * 9));
    QCOMPARE(made->send, 2);
    QCOMPARE(made->blocked, 1);
    QCOMPARE(made->warnings, 1);
    QCOMPARE(f.change(made->change).startWish, u"legal"_s);
    const auto items = f.items(made->change);
    QCOMPARE(items[0].state, ItemState::Planned);
    QCOMPARE(codes(items[0]), u"quota.day"_s);
    QCOMPARE(items[0].findings.first().severity, Finding::Severity::Warning);
    QVERIFY(!items[0].after.isEmpty());
}

void TestPlannedStart::whereNothingIsBlockedItIsLegalNow()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto made = plan(f, 2, {Kind::Legal});
    QVERIFY(!made->startAt.isValid());
    QCOMPARE(f.change(made->change).startWish, QString());
    f.must(f.store().submit(made->change, f.origin, f.clock.nowUtc()));
    QCOMPARE(f.change(made->change).state, ChangeState::Queued);
}

QTEST_APPLESS_MAIN(TestPlannedStart)
#include "tst_plannedstart.moc"
