#include "models/fleet/devicestory.h"
#include "models/fleet/kepthistories.h"
#include "models/values/evidence.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QDateTime kDay(QDate(2025, 3, 1), QTime(0, 0), QTimeZone::utc());

LineHistory sample()
{
    LineHistory history;
    history.fetchedAt = kDay.addDays(30).addMSecs(7);
    history.usage = {{kDay, 4096, 0, u"Raw Usage"_s, u"84638"_s}, {kDay.addDays(1), 0, 3, {}, {}}};
    history.connections = {{kDay.addSecs(5), u"Start"_s, 0, u"15551234567"_s}, {kDay.addSecs(65), u"Stop"_s, 4096, u"15551234567"_s}};
    history.provisioning = {{kDay, u"Success"_s, u"demo"_s, u"Activation Confirmed"_s, u"84638"_s, u"5551234567"_s, u"15551234567"_s}};
    return history;
}

} // namespace

/// What was fetched of a line before its record was deleted stays readable after it.
class TestKeptHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameInJson();
    void keepsWhatItWasGiven();
    void theLinesOwnHistoryTellsOfIt();
    void aDeletedRecordIsMissingAndSaysWhatProvedIt();
};

void TestKeptHistories::saysTheSameInJson()
{
    QCOMPARE(historyOf(historyJson(sample())), sample());
    // A time that could not be read is none, and stays none.
    LineHistory odd;
    odd.fetchedAt = kDay;
    odd.provisioning = {{{}, u"Success"_s, {}, u"Suspend"_s, {}, {}}};
    QCOMPARE(historyOf(historyJson(odd)), odd);
}

void TestKeptHistories::keepsWhatItWasGiven()
{
    FleetFixture fleet;
    QVERIFY(fleet.read({FleetFixture::record(1)}));
    KeptHistories kept(*fleet.db);
    QCOMPARE(kept.isKept(ItemId {7}).value(), false);
    QVERIFY(!kept.find(ItemId {7}).value());
    QVERIFY(kept.keep(ItemId {7}, ChangeId {3}, fleet.line(1).id, sample()));
    QCOMPARE(kept.isKept(ItemId {7}).value(), true);
    QCOMPARE(kept.find(ItemId {7}).value(), std::optional(sample()));
    QCOMPARE(kept.countsOf(ChangeId {3}).value().value(ItemId {7}), (KeptCounts {sample().fetchedAt, 2, 2, 1}));
    QVERIFY(kept.countsOf(ChangeId {4}).value().isEmpty());
}

void TestKeptHistories::theLinesOwnHistoryTellsOfIt()
{
    FleetFixture fleet;
    QVERIFY(fleet.read({FleetFixture::record(1)}));
    QVERIFY(KeptHistories(*fleet.db).keep(ItemId {7}, ChangeId {3}, fleet.line(1).id, sample()));
    const auto story = readStory(*fleet.db, fleet.line(1).id, 10).value();
    QCOMPARE(story->history.size(), 1);
    QCOMPARE(story->history[0].field, u"kept-history"_s);
    QCOMPARE(story->history[0].after, u"usage 2, connections 2, provisioning 1"_s);
    QCOMPARE(story->history[0].item, ItemId {7});
}

void TestKeptHistories::aDeletedRecordIsMissingAndSaysWhatProvedIt()
{
    FleetFixture fleet;
    QVERIFY(fleet.read({FleetFixture::record(1, "deactive")}));
    fleet.clock.advance(std::chrono::hours(1));
    DeviceEvidence gone;
    gone.device = fleet.line(1).id;
    gone.item = ItemId {7};
    gone.evidence = evidence::kAnswer;
    gone.at = fleet.clock.nowUtc();
    gone.after = {{u"missing"_s, true}};
    QVERIFY(fleet.devices().applyEvidence({gone}));
    QVERIFY(fleet.line(1).missing);
    QCOMPARE(fleet.line(1).state, u"deactive"_s);
    const auto story = readStory(*fleet.db, fleet.line(1).id, 10).value();
    QCOMPARE(story->history[0].field, u"missing"_s);
    QCOMPARE(story->history[0].before, u"no"_s);
    QCOMPARE(story->history[0].after, u"yes"_s);
    QCOMPARE(story->history[0].evidence, QString(evidence::kAnswer));
}

QTEST_GUILESS_MAIN(TestKeptHistories)
#include "tst_kepthistories.moc"
