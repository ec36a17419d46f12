#include "models/changes/watching/changeactions.h"
#include "models/changes/watching/changepace.h"
#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/changewords.h"
#include "models/changes/watching/workstanding.h"
#include "models/values/wording.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using changeactions::Action;
using Counts = QMap<ItemState, qint64>;

Q_DECLARE_METATYPE(changeactions::Action)

/// What may be done with a change as it stands, what is said of it, and how its pace and its rest are told: all pure.
class TestChangeActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeAllowsWhatItsStateAllows_data();
    void aChangeAllowsWhatItsStateAllows();
    void withoutAnInverseThereIsNoUndo();
    void segmentsKeepTheirPlaces();
    void everySegmentHasItsStates();
    void saysHowItEnded();
    void saysWhyItIsPaused();
    void saysWhatCancellingDoes();
    void saysWhatIsUnderWay();
    void theSpeedIsOfTheLastTenSeconds();
    void aStandstillIsNoSpeed();
    void aDisputeStartsTheSpeedAnew();
    void requestsLeftShrinkWithTheUnsentLines();
    void thePaceOfTheProfileIsTheLimit();
    void timeIsLeftBySpeedOrByPace_data();
    void timeIsLeftBySpeedOrByPace();

private:
    static Change change(ChangeState state, const Counts &counts = {})
    {
        Change result;
        result.id = ChangeId {7};
        result.state = state;
        result.counts = counts;
        for (const qint64 items : counts)
            result.items += items;
        result.send = result.items - counts.value(ItemState::Blocked) - counts.value(ItemState::Skipped);
        if (state != ChangeState::Draft)
            result.releasedAt = QDateTime(QDate(2025, 1, 15), QTime(12, 0), Qt::UTC);
        return result;
    }
};

void TestChangeActions::aChangeAllowsWhatItsStateAllows_data()
{
    QTest::addColumn<Change>("change");
    // Review, pause, resume, begin, cancel, retry, undo, results.
    QTest::addColumn<QString>("allowed");
    using enum ItemState;
    Change cancelling = change(ChangeState::Paused, {{Sending, 2}, {ItemState::Cancelled, 3}});
    cancelling.pausedBecause = u"cancel"_s;
    Change dropped = change(ChangeState::Cancelled, {{ItemState::Cancelled, 3}});
    dropped.releasedAt = {};
    QTest::addRow("draft") << change(ChangeState::Draft, {{Planned, 3}}) << u"VCS"_s;
    QTest::addRow("draft with nothing to send") << change(ChangeState::Draft, {{Blocked, 3}}) << u"VCS"_s;
    Change missed = change(ChangeState::Scheduled, {{Planned, 3}});
    missed.pausedBecause = u"schedule.missed"_s;
    QTest::addRow("scheduled") << change(ChangeState::Scheduled, {{Planned, 3}}) << u"CS"_s;
    QTest::addRow("scheduled, its time missed") << missed << u"BCS"_s;
    QTest::addRow("queued") << change(ChangeState::Queued, {{Queued, 3}}) << u"PCS"_s;
    QTest::addRow("running") << change(ChangeState::Running, {{Queued, 3}, {Succeeded, 2}, {Failed, 1}}) << u"PCTUS"_s;
    QTest::addRow("running, all sent") << change(ChangeState::Running, {{AwaitingCarrier, 3}}) << u"PS"_s;
    QTest::addRow("paused") << change(ChangeState::Paused, {{Queued, 3}, {AwaitingRetry, 2}}) << u"RCS"_s;
    QTest::addRow("being cancelled") << cancelling << u"TS"_s;
    QTest::addRow("unconfirmed") << change(ChangeState::Unconfirmed, {{Unconfirmed, 3}, {Succeeded, 3}}) << u"US"_s;
    QTest::addRow("succeeded") << change(ChangeState::Succeeded, {{Succeeded, 3}}) << u"US"_s;
    QTest::addRow("failed") << change(ChangeState::Failed, {{Failed, 3}}) << u"TS"_s;
    QTest::addRow("held") << change(ChangeState::Failed, {{Held, 3}}) << u"TS"_s;
    QTest::addRow("dropped draft") << dropped << u"S"_s;
    QTest::addRow("without lines") << change(ChangeState::Succeeded) << u""_s;
}

void TestChangeActions::aChangeAllowsWhatItsStateAllows()
{
    QFETCH(Change, change);
    QFETCH(QString, allowed);
    QString found;
    for (const auto &[action, letter] : {std::pair(Action::Review, u'V'), {Action::Pause, u'P'}, {Action::Resume, u'R'}, {Action::Begin, u'B'}, {Action::Cancel, u'C'},
                                         {Action::Retry, u'T'}, {Action::Undo, u'U'}, {Action::Results, u'S'}}) {
        const auto refusal = changeactions::refusal(action, change);
        if (!refusal)
            found += letter;
        else
            QVERIFY2(refusal->endsWith(u'.'), qPrintable(*refusal));
    }
    QCOMPARE(found, allowed);
}

void TestChangeActions::withoutAnInverseThereIsNoUndo()
{
    Change deactivated = change(ChangeState::Succeeded, {{ItemState::Succeeded, 3}});
    deactivated.type = ChangeType::Deactivate;
    QCOMPARE(changeactions::refusal(Action::Undo, deactivated), wording::reason(u"undo.deactivate"_s, {u"7"_s}));
}

void TestChangeActions::segmentsKeepTheirPlaces()
{
    const auto keys = [](const Counts &counts) {
        QStringList keys;
        for (const ChangeSegment &segment : changesegments::of(counts))
            keys << u"%1 %2"_s.arg(segment.key).arg(segment.count);
        return keys.join(u", "_s);
    };
    QCOMPARE(keys({}), u"succeeded 0, awaiting 0, failed 0, unconfirmed 0, waiting 0"_s);
    QCOMPARE(keys({{ItemState::Sending, 2}, {ItemState::AwaitingCarrier, 3}, {ItemState::Queued, 4}, {ItemState::AwaitingRetry, 1}, {ItemState::Held, 1},
                   {ItemState::Skipped, 9}}),
             u"succeeded 0, awaiting 5, failed 0, unconfirmed 0, waiting 5, held 1, skipped 9"_s);
}

void TestChangeActions::everySegmentHasItsStates()
{
    Counts all;
    for (int state = 0; state <= int(ItemState::Cancelled); ++state)
        all.insert(ItemState(state), 1);
    QSet<ItemState> seen;
    for (const ChangeSegment &segment : changesegments::of(all)) {
        QCOMPARE(changesegments::statesOf(segment.key), segment.states);
        QVERIFY(!changesegments::word(segment.key).isEmpty());
        for (const ItemState state : segment.states) {
            QVERIFY(!seen.contains(state));
            seen.insert(state);
        }
    }
    QCOMPARE(seen.size(), all.size());
    QVERIFY(changesegments::statesOf(u"nonsense").isEmpty());
}

void TestChangeActions::saysHowItEnded()
{
    Change ended = change(ChangeState::PartiallySucceeded, {{ItemState::Succeeded, 240}, {ItemState::Failed, 10}, {ItemState::Skipped, 3}});
    QCOMPARE(changewords::ended(ended), u"Suspend: 240 succeeded, 10 failed"_s);
    ended.name = u"West coast"_s;
    QCOMPARE(changewords::ended(ended), u"Suspend “West coast”: 240 succeeded, 10 failed"_s);
    QCOMPARE(changewords::ended(change(ChangeState::Succeeded, {{ItemState::Skipped, 3}})), u"Suspend: nothing was to be done"_s);
    QCOMPARE(changewords::progress(ended), u"250 of 250"_s);
}

void TestChangeActions::saysWhyItIsPaused()
{
    Change paused = change(ChangeState::Paused, {{ItemState::Queued, 3}});
    paused.pausedBecause = u"operator"_s;
    QVERIFY(changewords::paused(paused).startsWith(u"Paused by a person."_s));
    paused.pausedBecause = u"writes.off"_s;
    QVERIFY(changewords::paused(paused).contains(u"switched off"_s));
    paused.pausedBecause = u"store.corrupt"_s;
    QCOMPARE(changewords::paused(paused), u"Paused. "_s + wording::reason(u"store.corrupt"_s, {}));
    for (const QString &passing : {u"store.full"_s, u"store.read-only"_s}) {
        paused.pausedBecause = passing;
        QVERIFY(changewords::paused(paused).contains(u"goes on by itself"_s));
    }
    paused.pausedBecause = u"cancel"_s;
    QVERIFY(changewords::paused(paused).startsWith(u"Being cancelled"_s));
    paused.state = ChangeState::Cancelled;
    QVERIFY(changewords::paused(paused).isEmpty());
    QVERIFY(changewords::paused(change(ChangeState::Running)).isEmpty());
}

void TestChangeActions::saysWhatCancellingDoes()
{
    const Change running = change(ChangeState::Running, {{ItemState::Queued, 30}, {ItemState::AwaitingRetry, 2}, {ItemState::Sending, 5}, {ItemState::Unconfirmed, 1}});
    const QString said = changewords::cancelling(running);
    QVERIFY2(said.contains(u"32"_s) && said.contains(u"6 "_s), qPrintable(said));
    QVERIFY(!changewords::cancelling(change(ChangeState::Queued, {{ItemState::Queued, 3}})).contains(u"followed"_s));
    QVERIFY(changewords::undoing(change(ChangeState::Succeeded, {{ItemState::Succeeded, 240}})).contains(u"“Restore” for up to 240 "_s));
}

void TestChangeActions::saysWhatIsUnderWay()
{
    QVERIFY(changewords::underWay({}).isEmpty());
    QVERIFY(changewords::interrupted({}).isEmpty());
    const WorkStanding standing {2, 1, 0, 10, 20, 30, 40};
    const QString said = changewords::underWay(standing);
    QVERIFY2(said.contains(u"20 "_s) && said.contains(u"30 "_s), qPrintable(said));
    QVERIFY2(changewords::interrupted(standing).contains(u"10 confirmed, 70 unconfirmed, 20 unsent"_s), qPrintable(changewords::interrupted(standing)));
}

void TestChangeActions::theSpeedIsOfTheLastTenSeconds()
{
    FakeClock clock;
    ChangePace pace(clock);
    pace.note(0);
    clock.advance(1s);
    pace.note(100);
    QVERIFY(!pace.linesASecond());
    clock.advance(1s);
    pace.note(200);
    QCOMPARE(pace.linesASecond(), std::optional(100.0));
    for (int second = 0; second < 20; ++second) {
        clock.advance(1s);
        pace.note(200 + (second + 1) * 10);
    }
    QCOMPARE(pace.linesASecond(), std::optional(10.0));
}

void TestChangeActions::aStandstillIsNoSpeed()
{
    FakeClock clock;
    ChangePace pace(clock);
    pace.note(0);
    clock.advance(5s);
    pace.note(100);
    clock.advance(5s);
    QCOMPARE(pace.linesASecond(), std::optional(10.0));
    clock.advance(10s);
    QCOMPARE(pace.linesASecond(), std::optional(0.0));
    // A wall clock that jumps is nothing.
    clock.jump(-1h);
    QCOMPARE(pace.linesASecond(), std::optional(0.0));
}

void TestChangeActions::aDisputeStartsTheSpeedAnew()
{
    FakeClock clock;
    ChangePace pace(clock);
    pace.note(50);
    clock.advance(5s);
    pace.note(100);
    clock.advance(1s);
    pace.note(99);
    QVERIFY(!pace.linesASecond());
    clock.advance(4s);
    pace.note(103);
    QCOMPARE(pace.linesASecond(), std::optional(1.0));
}

void TestChangeActions::requestsLeftShrinkWithTheUnsentLines()
{
    using changepace::requestsLeft;
    QCOMPARE(requestsLeft(change(ChangeState::Running, {{ItemState::Queued, 1000}}), 5), 5);
    QCOMPARE(requestsLeft(change(ChangeState::Running, {{ItemState::Queued, 500}, {ItemState::Succeeded, 500}}), 5), 3);
    QCOMPARE(requestsLeft(change(ChangeState::Running, {{ItemState::Queued, 1}, {ItemState::Succeeded, 999}}), 5), 1);
    QCOMPARE(requestsLeft(change(ChangeState::Running, {{ItemState::Sending, 500}, {ItemState::Succeeded, 500}}), 5), 0);
    QCOMPARE(requestsLeft(change(ChangeState::Succeeded), 0), 0);
}

void TestChangeActions::thePaceOfTheProfileIsTheLimit()
{
    Profile live;
    live.origin = QUrl(u"https://thingspace.verizon.com"_s);
    QCOMPARE(changepace::requestsAMinute(live, ChangeType::Suspend), std::optional<qint64>(60));
    QCOMPARE(changepace::requestsAMinute(live, ChangeType::Activate), std::optional<qint64>(60));
    live.settings.insert(u"pace.activations"_s, u"20"_s);
    QCOMPARE(changepace::requestsAMinute(live, ChangeType::Activate), std::optional<qint64>(20));
    Profile loopback;
    loopback.origin = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(changepace::requestsAMinute(loopback, ChangeType::Suspend), std::nullopt);
}

void TestChangeActions::timeIsLeftBySpeedOrByPace_data()
{
    QTest::addColumn<qint64>("lines");
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("requests");
    QTest::addColumn<qint64>("pace");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("byPace");
    QTest::addRow("by speed") << 1000LL << 10.0 << 5LL << 60LL << 100LL << false;
    QTest::addRow("by pace") << 1000LL << 1000.0 << 30LL << 60LL << 30LL << true;
    QTest::addRow("no speed yet, a pace") << 1000LL << -1.0 << 30LL << 60LL << 30LL << true;
    QTest::addRow("no speed, no pace") << 1000LL << -1.0 << 30LL << 0LL << -1LL << false;
    QTest::addRow("standing still") << 1000LL << 0.0 << 0LL << 60LL << -1LL << false;
    QTest::addRow("nothing left") << 0LL << 10.0 << 0LL << 60LL << -1LL << false;
}

void TestChangeActions::timeIsLeftBySpeedOrByPace()
{
    QFETCH(qint64, lines);
    QFETCH(double, speed);
    QFETCH(qint64, requests);
    QFETCH(qint64, pace);
    QFETCH(qint64, seconds);
    QFETCH(bool, byPace);
    const auto left = changepace::timeLeft(lines, speed < 0 ? std::nullopt : std::optional(speed), sendingTime(requests + 1, pace > 0 ? std::optional(pace) : std::nullopt, {}, 0));
    QCOMPARE(left.has_value(), seconds >= 0);
    if (left)
        QCOMPARE(*left, (changepace::TimeLeft {std::chrono::seconds(seconds), byPace}));
}

QTEST_APPLESS_MAIN(TestChangeActions)
#include "tst_changeactions.moc"
