#include "models/engine/byhand/handcases.h"
#include "models/engine/byhand/handverdict.h"
#include "models/engine/tracking/historyverdict.h"
#include "models/engine/tracking/receiptadoption.h"
#include "models/engine/tracking/shownplan.h"
#include "models/engine/tracking/sincejournal.h"
#include "models/values/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The tracker's rules by themselves: whose a strange receipt is, what history proves, what a person may say.
class TestTrackerVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangeIdIsAdopted_data();
    void aStrangeIdIsAdopted();
    void twoThatFitAreNeitherAdopted();
    void historyProvesAnExecution_data();
    void historyProvesAnExecution();
    void aPersonMaySayNotExecuted_data();
    void aPersonMaySayNotExecuted();
    void executedIsOpenToAPersonForUnconfirmedItemsAlone();
    void rowsAreWrittenAsPeopleWriteThem_data();
    void rowsAreWrittenAsPeopleWriteThem();
    void timeSinceJRunsOnTheCarriersClock();
    void aPlanIsKnownByNameOrCode_data();
    void aPlanIsKnownByNameOrCode();

private:
    static QDateTime at(int seconds) { return QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC).addSecs(seconds); }
    static QJsonObject device(const char *iccid, const char *imei = nullptr)
    {
        QJsonObject result {{u"iccid"_s, QString::fromLatin1(iccid)}};
        if (imei != nullptr)
            result.insert(u"imei"_s, QString::fromLatin1(imei));
        return result;
    }
    static HandRules rules(std::chrono::milliseconds lag = 5min)
    {
        return {changeSpec(ChangeType::Suspend), lag, 2min, at(26 * 3600), 0ms};
    }
    /// A suspension that left no trace for a day, read twice since.
    static HandCase untouched()
    {
        HandCase item;
        item.row = 1;
        item.before = {{u"state"_s, u"active"_s}};
        item.after = {{u"state"_s, u"suspend"_s}};
        item.journalledAt = at(0);
        item.senderDone = true;
        item.sighting = Sighting {true, u"active"_s, u"5GB"_s, u"5550001111"_s, {}, false};
        item.sightedAt = item.sameUntil = at(25 * 3600);
        item.sameSince = at(3600);
        item.sameReads = 2;
        item.history = QList<ProvisioningEvent>();
        return item;
    }
};

void TestTrackerVerdicts::aStrangeIdIsAdopted_data()
{
    QTest::addColumn<QList<QJsonObject>>("lines");
    QTest::addColumn<QList<QJsonObject>>("devices");
    QTest::addColumn<int>("firstAt");
    QTest::addColumn<QStringList>("members");
    QTest::addColumn<bool>("adopted");
    const QList<QJsonObject> two {device("8901", "35001"), device("8902", "35002")};
    const QStringList none;
    QTest::addRow("the same devices") << two << two << 1 << none << true;
    QTest::addRow("in another order, by other identifiers")
        << two << QList<QJsonObject> {{{u"imei"_s, u"35002"_s}, {u"mdn"_s, u"5550001111"_s}}, device("8901")} << 1 << none << true;
    QTest::addRow("success and failure of one") << two << QList<QJsonObject> {two[0], two[1], two[1]} << 1 << none << true;
    QTest::addRow("one is missing") << two << QList<QJsonObject> {two[0]} << 1 << none << false;
    QTest::addRow("one more") << two << QList<QJsonObject> {two[0], two[1], device("8903")} << 1 << none << false;
    QTest::addRow("two lines in one message") << two << QList<QJsonObject> {device("8901", "35002"), two[1]} << 1 << none << false;
    QTest::addRow("a single line") << QList<QJsonObject> {two[0]} << QList<QJsonObject> {two[0]} << 1 << none << false;
    QTest::addRow("it came before the request") << two << two << -1 << none << false;
    QTest::addRow("it tells of our operation") << two << two << 1 << QStringList {u"suspendResponse"_s} << true;
    QTest::addRow("it tells of another operation") << two << two << 1 << QStringList {u"suspendResponse"_s, u"restoreResponse"_s} << false;
}

void TestTrackerVerdicts::aStrangeIdIsAdopted()
{
    QFETCH(QList<QJsonObject>, lines);
    QFETCH(QList<QJsonObject>, devices);
    QFETCH(int, firstAt);
    QFETCH(QStringList, members);
    QFETCH(bool, adopted);
    const LostReceipt lost {DispatchId {7}, at(0), u"suspendResponse"_s, lines};
    const QList<Adoption> expected {{DispatchId {7}, u"strange"_s}};
    QCOMPARE(adoptions({lost}, {{u"strange"_s, at(firstAt), members, devices}}), adopted ? expected : QList<Adoption>());
}

void TestTrackerVerdicts::twoThatFitAreNeitherAdopted()
{
    const QList<QJsonObject> two {device("8901"), device("8902")};
    const LostReceipt one {DispatchId {7}, at(0), {}, two};
    const LostReceipt later {DispatchId {8}, at(1), {}, two};
    const StrangeId id {u"a"_s, at(2), {}, two};
    const StrangeId other {u"b"_s, at(3), {}, two};
    QCOMPARE(adoptions({one, later}, {id}), QList<Adoption>());
    QCOMPARE(adoptions({one}, {id, other}), QList<Adoption>());
    // What came between the two can only be the first one's.
    QCOMPARE(adoptions({one, {DispatchId {8}, at(5), {}, two}}, {id}), (QList<Adoption> {{DispatchId {7}, u"a"_s}}));
}

void TestTrackerVerdicts::historyProvesAnExecution_data()
{
    QTest::addColumn<QList<ProvisioningEvent>>("events");
    QTest::addColumn<bool>("executed");
    QTest::addColumn<bool>("reversed");
    const auto event = [](const char *type, int seconds, const char *status = "Success") {
        return ProvisioningEvent {at(seconds), QString::fromLatin1(status), {}, QString::fromLatin1(type), {}, {}};
    };
    QTest::addRow("silence") << QList<ProvisioningEvent>() << false << false;
    QTest::addRow("the operation") << QList {event("Suspension Confirmed", 300)} << true << false;
    QTest::addRow("as a plain word") << QList {event("suspend", 300)} << true << false;
    QTest::addRow("within the doubt") << QList {event("Suspend", 60)} << false << false;
    QTest::addRow("before") << QList {event("Suspend", -300)} << false << false;
    QTest::addRow("it failed") << QList {event("Suspend", 300, "Failed")} << false << false;
    QTest::addRow("another operation") << QList {event("Restore", 300)} << false << false;
    QTest::addRow("undone") << QList {event("Suspend", 300), event("Restore", 400)} << true << true;
    QTest::addRow("undone and done again") << QList {event("Suspend", 300), event("Restore", 400), event("Suspend", 500)} << true << false;
    QTest::addRow("the undoing failed") << QList {event("Suspend", 300), event("Restore", 400, "Failed")} << true << false;
}

void TestTrackerVerdicts::historyProvesAnExecution()
{
    QFETCH(QList<ProvisioningEvent>, events);
    QFETCH(bool, executed);
    QFETCH(bool, reversed);
    const auto found = historyverdict::executed(events, changeSpec(ChangeType::Suspend).historyEvent(), at(0), 2min);
    QCOMPARE(found.has_value(), executed);
    QCOMPARE(found && found->reversed, reversed);
}

void TestTrackerVerdicts::aPersonMaySayNotExecuted_data()
{
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<std::function<void(HandCase &)>>("change");
    using Change = std::function<void(HandCase &)>;
    const auto event = [](const char *type, int seconds) { return ProvisioningEvent {at(seconds), u"Success"_s, {}, QString::fromLatin1(type), {}, {}}; };
    QTest::addRow("offered") << QString() << Change([](HandCase &) {});
    QTest::addRow("not unconfirmed") << u"hand.not-unconfirmed"_s << Change([](HandCase &c) { c.state = ItemState::AwaitingCarrier; });
    QTest::addRow("sender alive") << u"hand.sender"_s << Change([](HandCase &c) { c.senderDone = false; });
    QTest::addRow("on hold") << u"hand.on-hold"_s << Change([](HandCase &c) { c.reason = u"carrier.on-hold"_s; });
    QTest::addRow("too early") << u"hand.too-early"_s << Change([](HandCase &c) { c.journalledAt = at(3 * 3600); });
    QTest::addRow("never read") << u"hand.not-read"_s << Change([](HandCase &c) { c.sighting.reset(); });
    QTest::addRow("read too early only") << u"hand.not-read"_s << Change([](HandCase &c) { c.sightedAt = c.sameUntil = at(23 * 3600); });
    QTest::addRow("unlisted") << u"hand.unlisted"_s << Change([](HandCase &c) { c.sighting->listed = false; });
    QTest::addRow("pending") << u"hand.pending"_s << Change([](HandCase &c) { c.sighting->state = u"pending-suspend"_s; });
    QTest::addRow("at the target") << u"hand.at-target"_s << Change([](HandCase &c) { c.sighting->state = u"suspend"_s; });
    QTest::addRow("elsewhere") << u"hand.elsewhere"_s << Change([](HandCase &c) { c.sighting->state = u"deactive"_s; });
    QTest::addRow("plan moved") << u"hand.plan-moved"_s << Change([](HandCase &c) { c.plainBaseline = false; });
    QTest::addRow("one reading") << u"hand.one-read"_s << Change([](HandCase &c) { c.sameReads = 1; });
    QTest::addRow("two too near") << u"hand.one-read"_s << Change([](HandCase &c) { c.sameSince = c.sameUntil.addSecs(-60); });
    QTest::addRow("the run ended before") << u"hand.one-read"_s << Change([](HandCase &c) { c.sameUntil = at(24 * 3600); });
    QTest::addRow("somebody outside") << u"hand.third-party"_s << Change([](HandCase &c) { c.outsideAt = at(100); });
    QTest::addRow("no history") << u"hand.no-history"_s << Change([](HandCase &c) { c.history.reset(); });
    QTest::addRow("history has it") << u"hand.in-history"_s << Change([=](HandCase &c) { c.history = {event("Suspend", 300)}; });
    QTest::addRow("history has it near J") << u"hand.in-history"_s << Change([=](HandCase &c) { c.history = {event("Suspend", -60)}; });
    QTest::addRow("history has another's") << u"hand.third-party-history"_s << Change([=](HandCase &c) { c.history = {event("Device Move", 300)}; });
    QTest::addRow("history is older") << QString() << Change([=](HandCase &c) { c.history = {event("Suspend", -600)}; });
}

void TestTrackerVerdicts::aPersonMaySayNotExecuted()
{
    QFETCH(QString, refusal);
    QFETCH(std::function<void(HandCase &)>, change);
    HandCase item = untouched();
    change(item);
    const HandOffer offer = handOffer(item, HandVerdict::NotExecuted, rules());
    QCOMPARE(offer.code, refusal);
    QCOMPARE(offer.offered, refusal.isEmpty());
    QVERIFY(refusal.isEmpty() || wording::knows(refusal));
}

void TestTrackerVerdicts::executedIsOpenToAPersonForUnconfirmedItemsAlone()
{
    HandCase item;
    QVERIFY(handOffer(item, HandVerdict::Executed, rules()).offered);
    for (const ItemState state : {ItemState::Queued, ItemState::Sending, ItemState::AwaitingCarrier, ItemState::Failed, ItemState::Succeeded, ItemState::Held}) {
        item.state = state;
        QVERIFY(!handOffer(item, HandVerdict::Executed, rules()).offered);
    }
}

void TestTrackerVerdicts::rowsAreWrittenAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<RowRange>>("rows");
    QTest::addRow("one") << u"3"_s << QList<RowRange> {{3, 3}};
    QTest::addRow("list and range") << u"3,5-9"_s << QList<RowRange> {{3, 3}, {5, 9}};
    QTest::addRow("joined where they touch") << u"5-9, 3,4"_s << QList<RowRange> {{3, 9}};
    QTest::addRow("twice") << u"2,2"_s << QList<RowRange> {{2, 2}};
    for (const char *bad : {"", "0", "a", "3-", "-3", "9-5", "1-2-3", "1,,2"})
        QTest::addRow("refused: %s", bad) << QString::fromLatin1(bad) << QList<RowRange>();
}

void TestTrackerVerdicts::rowsAreWrittenAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QList<RowRange>, rows);
    const auto parsed = handcases::rows(text);
    QCOMPARE(parsed.has_value(), !rows.isEmpty());
    if (parsed)
        QCOMPARE(*parsed, rows);
}

void TestTrackerVerdicts::timeSinceJRunsOnTheCarriersClock()
{
    using sincejournal::elapsed;
    QCOMPARE(elapsed(5000, 1000, 0, 0ms), 4000ms);
    // Our clock jumped an hour ahead: the carrier's is behind it by as much more than before.
    QCOMPARE(elapsed(5000 + 3600'000, 1000, 200, -3600'000ms + 200ms), 4000ms);
    // A rounded Date header is no jump.
    QCOMPARE(elapsed(5000, 1000, 0, 1500ms), 4000ms);
    QCOMPARE(sincejournal::historyDoubt(10s), 120000ms);
    QCOMPARE(sincejournal::historyDoubt(10min), 301000ms);
}

void TestTrackerVerdicts::aPlanIsKnownByNameOrCode_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("shownCode");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("same");
    const QString name = u"M2M 4G 1 MB"_s;
    const QString code = u"84638"_s;
    QTest::addRow("name for name") << name << code << name << true;
    QTest::addRow("code for name") << code << QString() << name << true;
    QTest::addRow("name for code") << name << code << code << true;
    QTest::addRow("another plan's name") << u"M2M 4G 5 MB"_s << u"84639"_s << name << false;
    QTest::addRow("another plan's code") << u"84639"_s << QString() << name << false;
    QTest::addRow("our code is another plan's name") << code << u"84639"_s << name << false;
    QTest::addRow("nothing is shown") << QString() << QString() << name << false;
    QTest::addRow("nothing is expected") << code << QString() << QString() << false;
}

void TestTrackerVerdicts::aPlanIsKnownByNameOrCode()
{
    QFETCH(QString, shown);
    QFETCH(QString, shownCode);
    QFETCH(QString, after);
    QFETCH(bool, same);
    const QString word = planAsAsked(shown, shownCode, {{u"plan"_s, after}}, {{u"new-plan"_s, u"84638"_s}});
    QCOMPARE(word, same ? after : shown);
}

QTEST_GUILESS_MAIN(TestTrackerVerdicts)
#include "tst_trackerverdicts.moc"
