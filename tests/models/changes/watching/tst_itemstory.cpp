#include "models/changes/beforeafter.h"
#include "models/changes/watching/changecauses.h"
#include "models/changes/watching/itemstory.h"
#include "models/changes/watching/workstanding.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is told of single lines, of causes, and of all work together; on SQLite, and where there is one on PostgreSQL.
class TestItemStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryStepWithItsEvidence();
    void callbacksOfOtherLinesAreNotTold();
    void aBlockedLineTellsItsReview();
    void causesAreGroupedByWhatWasSaid();
    void aCauseCountsWhatItsRetryTakes();
    void causesOfOneCodeWithSeveralTextsSayForExample();
    void remediesFollowTheFaultTable_data();
    void remediesFollowTheFaultTable();
    void allWorkIsCounted();
    void differencesAreWords();
    void readsAlikeOnPostgresql();

private:
    static void told(ChangeFixture &f);
    static bool openPostgresql(ChangeFixture &f);
};

void TestItemStory::tellsEveryStepWithItsEvidence()
{
    ChangeFixture f;
    told(f);
}

void TestItemStory::told(ChangeFixture &f)
{
    f.makeFleet(1, 3);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 3));
    const DispatchId dispatch = samples.send(change, 3);
    samples.at(f.clock.nowUtc().addSecs(1));
    samples.move(change, 3, ItemState::Sending, ItemState::AwaitingCarrier, ChangeSamples::acked());
    samples.at(f.clock.nowUtc().addSecs(3));
    const ItemId item = samples.items(change, ItemState::AwaitingCarrier).first();
    samples.callback(change, item, false);
    samples.at(f.clock.nowUtc().addSecs(4));
    samples.move(change, 1, ItemState::AwaitingCarrier, ItemState::Succeeded, ChangeSamples::byCallback());

    const auto story = readStory(*f.db, item);
    QVERIFY2(story, qPrintable(story ? QString() : logLine(story.error())));
    QCOMPARE(story->change, change);
    QCOMPARE(story->attempts, 1);
    QCOMPARE(story->item.evidence, QString(evidence::kCallback));
    QList<std::optional<ItemState>> states;
    for (const StoryStep &step : story->steps)
        states << step.state;
    QCOMPARE(states, (QList<std::optional<ItemState>> {ItemState::Planned, ItemState::Queued, ItemState::Sending, ItemState::AwaitingCarrier, std::nullopt,
                                                       ItemState::Succeeded}));
    QVERIFY(story->steps[2].sentence.contains(u"2 other"_s));
    QCOMPARE(story->steps[2].detail, u"request %1: POST /api/m2m/v1/devices/actions/suspend"_s.arg(dispatch.value));
    QVERIFY(story->steps[3].detail.contains(ChangeSamples::receipt(dispatch)));
    QCOMPARE(story->steps[4].at, f.clock.nowUtc().addSecs(3));
    QVERIFY(story->steps[4].detail.startsWith(u"CarrierService"_s));
}

void TestItemStory::callbacksOfOtherLinesAreNotTold()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 2));
    samples.send(change, 2);
    const QList<ItemId> items = samples.items(change, ItemState::Sending);
    samples.callback(change, items[0], true, u"REQUEST_FAILED.DeviceNotFound"_s, u"not there"_s);
    QCOMPARE(readStory(*f.db, items[0])->steps.size(), 4);
    QVERIFY(readStory(*f.db, items[0])->steps.last().sentence.contains(u"REQUEST_FAILED.DeviceNotFound: not there"_s));
    QCOMPARE(readStory(*f.db, items[1])->steps.size(), 3);
    QVERIFY(!readStory(*f.db, ItemId {999}));
}

void TestItemStory::aBlockedLineTellsItsReview()
{
    ChangeFixture f;
    f.makeFleet(1, 1, "deactive");
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 1));
    const auto story = readStory(*f.db, f.items(plan->change).first().id);
    QCOMPARE(story->steps.size(), 1);
    QCOMPARE(story->steps.first().state, ItemState::Blocked);
    QCOMPARE(story->steps.first().sentence, u"Blocked at review."_s);
}

void TestItemStory::causesAreGroupedByWhatWasSaid()
{
    ChangeFixture f;
    f.makeFleet(1, 100);
    const ChangeId change = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1, 100));
    const auto causes = readCauses(*f.db, change);
    QVERIFY(causes);
    QCOMPARE(causes->size(), 3);
    QCOMPARE((*causes)[0].code, u"REQUEST_FAILED.DeviceNotFound"_s);
    QCOMPARE((*causes)[0].lines, 5);
    QCOMPARE((*causes)[0].remedy, ChangeCause::Remedy::NewData);
    QCOMPARE((*causes)[1].code, u"REQUEST_FAILED.UnknownReason"_s);
    QCOMPARE((*causes)[1].remedy, ChangeCause::Remedy::None);
    QCOMPARE((*causes)[2].code, u"held.state"_s);
    QCOMPARE((*causes)[2].state, ItemState::Held);
    QCOMPARE((*causes)[2].sentence, u"The line was active when the plan was made; now it is suspended."_s);
    for (const ChangeCause &cause : *causes)
        QCOMPARE(f.linked().retry(f.profile, change, cause.code, f.origin, f.clock.nowUtc())->items, cause.lines);
}

void TestItemStory::aCauseCountsWhatItsRetryTakes()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 4));
    samples.send(change, 4);
    MoveDetail throttled;
    throttled.errorCode = u"http.throttled"_s;
    samples.move(change, 3, ItemState::Sending, ItemState::AwaitingRetry, throttled);
    samples.move(change, 2, ItemState::AwaitingRetry, ItemState::Failed);
    // Its last answer is kept, though it was cancelled for another reason.
    MoveDetail cancelled;
    cancelled.reason = u"cancelled.operator"_s;
    samples.move(change, 1, ItemState::AwaitingRetry, ItemState::Cancelled, cancelled);
    samples.move(change, 1, ItemState::Sending, ItemState::Failed);
    const auto causes = readCauses(*f.db, change);
    QCOMPARE(causes->size(), 3);
    QCOMPARE((*causes)[0].code, u"http.throttled"_s);
    QCOMPARE((*causes)[0].lines, 3);
    QCOMPARE((*causes)[0].remedy, ChangeCause::Remedy::Repeat);
    QVERIFY(std::ranges::any_of(*causes, [](const ChangeCause &cause) { return cause.code == u"cancelled.operator"_s && cause.lines == 1; }));
    QVERIFY(std::ranges::any_of(*causes, [](const ChangeCause &cause) { return cause.code.isEmpty() && cause.lines == 1 && !cause.sentence.isEmpty(); }));
    QCOMPARE(f.linked().retry(f.profile, change, u"http.throttled"_s, f.origin, f.clock.nowUtc())->items, 3);
}

void TestItemStory::causesOfOneCodeWithSeveralTextsSayForExample()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, 2));
    samples.move(change, 1, ItemState::Queued, ItemState::Held, ChangeSamples::heldBecause(u"held.state"_s, {u"active"_s, u"suspend"_s}));
    samples.move(change, 1, ItemState::Queued, ItemState::Held, ChangeSamples::heldBecause(u"held.state"_s, {u"active"_s, u"deactive"_s}));
    const auto causes = readCauses(*f.db, change);
    QCOMPARE(causes->size(), 1);
    QVERIFY(causes->first().sentence.startsWith(u"For example: The line was active"_s));
}

void TestItemStory::remediesFollowTheFaultTable_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("remedy");
    using Remedy = ChangeCause::Remedy;
    QTest::addRow("session") << ItemState::Failed << u"REQUEST_FAILED.SessionToken.Expired"_s << int(Remedy::Repeat);
    QTest::addRow("throttled") << ItemState::Failed << u"http.throttled"_s << int(Remedy::Repeat);
    QTest::addRow("network") << ItemState::Failed << u"network.timeout"_s << int(Remedy::Repeat);
    QTest::addRow("bad identifier") << ItemState::Failed << u"INPUT_INVALID.Device.Identifier.Invalid"_s << int(Remedy::NewData);
    QTest::addRow("no longer a plan") << ItemState::Failed << u"REQUEST_FAILED.84638.NotFound"_s << int(Remedy::NewData);
    QTest::addRow("not read of") << ItemState::Failed << u"REQUEST_FAILED.Whatever"_s << int(Remedy::None);
    QTest::addRow("nothing said") << ItemState::Failed << QString() << int(Remedy::None);
    QTest::addRow("held") << ItemState::Held << u"held.state"_s << int(Remedy::Recheck);
    QTest::addRow("cancelled") << ItemState::Cancelled << u"cancelled.operator"_s << int(Remedy::Repeat);
}

void TestItemStory::remediesFollowTheFaultTable()
{
    QFETCH(ItemState, state);
    QFETCH(QString, code);
    QFETCH(int, remedy);
    QCOMPARE(int(changecauses::remedyOf(state, code)), remedy);
}

void TestItemStory::allWorkIsCounted()
{
    ChangeFixture f;
    f.makeFleet(1, 200);
    QCOMPARE(*readWorkStanding(*f.db), WorkStanding());
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    samples.draft(ChangeType::Suspend, f.iccids(101, 5));
    samples.mixed(f.iccids(1, 100));
    const ChangeId paused = samples.released(ChangeType::Suspend, f.iccids(111, 10));
    ChangeFixture::must(f.store().pause(paused, f.origin, f.clock.nowUtc()));
    QCOMPARE(*readWorkStanding(*f.db), (WorkStanding {1, 1, 0, 40, 28 + 10, 20, 2}));
}

void TestItemStory::differencesAreWords()
{
    QCOMPARE(beforeAfterText({{u"state"_s, u"active"_s}}, {{u"state"_s, u"suspend"_s}}), u"active → suspended"_s);
    QCOMPARE(beforeAfterText({{u"state"_s, u"preactive"_s}}, {{u"plan"_s, u"M2M 5MB"_s}, {u"state"_s, u"active"_s}}), u"State: preactive → active, Plan: → M2M 5MB"_s);
    QCOMPARE(beforeAfterText({{u"plan"_s, QString()}}, {{u"plan"_s, u"M2M 5MB"_s}}), u"Plan: none → M2M 5MB"_s);
    QCOMPARE(beforeAfterText({}, {}), QString());
    QCOMPARE(lineIdentifier({{u"imei"_s, u"35"_s}, {u"iccid"_s, u"89"_s}}), u"89"_s);
    QCOMPARE(lineIdentifier({{u"eid"_s, u"8904"_s}}), u"8904"_s);
}

bool TestItemStory::openPostgresql(ChangeFixture &f)
{
    const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
    auto db = url ? Database::open(*url) : failure(url.error());
    if (!db)
        return false;
    f.db = std::move(*db);
    const auto added = ProfileStore(*f.db, f.clock).add(u"story"_s, u"http://127.0.0.1:82"_s, f.profile.accounts);
    f.profile = added.value_or(Profile());
    return added.has_value();
}

void TestItemStory::readsAlikeOnPostgresql()
{
    if (!qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server was given");
    ChangeFixture f;
    QVERIFY(openPostgresql(f));
    told(f);
    f.makeFleet(1001, 100);
    const ChangeId change = ChangeSamples(*f.db, f.profile, f.clock.nowUtc()).mixed(f.iccids(1001, 100));
    QCOMPARE(readCauses(*f.db, change)->size(), 3);
    QVERIFY(readWorkStanding(*f.db));
}

QTEST_APPLESS_MAIN(TestItemStory)
#include "tst_itemstory.moc"
