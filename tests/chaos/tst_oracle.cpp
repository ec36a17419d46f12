#include "tests/chaos/chaosrun.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The oracle sees nothing in a run that went well, and each word of the protocol where it was planted.
class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInAGoodRun();
    void countsAnItemThatIsGone();
    void countsWhatIsNotSettledAfterQuiet();
    void letsWaitWhatIsBehindAnUnconfirmedLine();
    void countsARequestWithoutIntent();
    void countsACallbackThatIsNotInTheInbox();
    void countsASecondRequest();
    void doesNotCountTheCarriersOwnCopies();
    void countsASuccessOfOursThatNeverWas();
    void countsATargetThatWasNeverShown();
    void countsAFailureThatWasExecuted();
    void countsWhatWasSentThoughItWasNotToBe_data();
    void countsWhatWasSentThoughItWasNotToBe();
    void countsLaziness();
    void countsDeafness();
    void excusesWhatTheCarrierGaveNoEvidenceFor_data();
    void excusesWhatTheCarrierGaveNoEvidenceFor();
    void excusesWhoeverHeardOnlyTheFalseOfTwoMessages();
    void countsTrampling();
    void readsThePlantsFromAStore();

private:
    Verdict judged() const { return Oracle(m_store, m_carrier).judge(); }
    /// Starts from the good run again; answers an item that succeeded by our own execution, alone on its line.
    StoredItem &plant();
    StoredDispatch &dispatchOf(const StoredItem &item);

    std::unique_ptr<ChaosRun> m_run;
    StoreTestimony m_store;
    CarrierTestimony m_carrier;
};

void TestOracle::initTestCase()
{
    ChaosOptions options;
    options.kills = 1;
    options.items = 60;
    options.seed = 3;
    options.types = {u"suspend"_s, u"restore"_s, u"deactivate"_s};
    options.faults = R"([{"match":{"operation":"suspend","nth":2},"fault":"reset-before"},{"match":{"probability":0.1},"fault":"reset-after"}])";
    options.mischief = false;
    options.byHand = false;
    m_run = std::make_unique<ChaosRun>(options);
    const ChaosResult result = m_run->run();
    QVERIFY2(result.problem.isEmpty(), qPrintable(result.problem));
    QVERIFY2(result.verdict.isClean(), qPrintable(result.verdict.findings.join(u'\n')));
}

StoredItem &TestOracle::plant()
{
    m_store = m_run->store();
    m_carrier = m_run->carrier();
    QHash<qint64, int> onLine;
    for (const StoredItem &item : m_store.items)
        ++onLine[item.device];
    return *std::ranges::find_if(m_store.items, [&](const StoredItem &item) {
        return item.state == "succeeded"_L1 && item.attribution == "ours"_L1 && onLine.value(item.device) == 1;
    });
}

StoredDispatch &TestOracle::dispatchOf(const StoredItem &item)
{
    return *std::ranges::find_if(m_store.dispatches, [&](const StoredDispatch &dispatch) { return dispatch.id == item.dispatch; });
}

void TestOracle::findsNothingInAGoodRun()
{
    plant();
    const Verdict verdict = judged();
    QVERIFY2(verdict.isClean(), qPrintable(verdict.findings.join(u'\n')));
    QVERIFY(verdict.items >= 40);
    QVERIFY(verdict.unconfirmed > 0);
    QCOMPARE(verdict.late, 0);
}

void TestOracle::countsAnItemThatIsGone()
{
    const qint64 id = plant().id;
    std::erase_if(m_store.items, [id](const StoredItem &item) { return item.id == id; });
    QCOMPARE(judged().lost, 1);
}

void TestOracle::countsWhatIsNotSettledAfterQuiet()
{
    for (const QString &state : {u"queued"_s, u"sending"_s, u"awaiting-carrier"_s, u"awaiting-retry"_s}) {
        plant().state = state;
        QCOMPARE(judged().lost, 1);
    }
    StoredItem &item = plant();
    item.state = u"awaiting-carrier"_s;
    item.reason = u"carrier.on-hold"_s;
    // It is not: the carrier has executed it.
    QCOMPARE(judged().lost, 1);
    std::erase_if(m_carrier.events, [&](const CarrierEvent &event) { return event.iccid == item.iccid; });
    QCOMPARE(judged().lost, 0);
}

void TestOracle::letsWaitWhatIsBehindAnUnconfirmedLine()
{
    plant();
    const qint64 before = judged().waiting;
    StoredItem later = *std::ranges::find_if(m_store.items, [](const StoredItem &item) { return item.state == "unconfirmed"_L1; });
    later.id = 1'000'000;
    later.state = u"queued"_s;
    later.dispatch = 0;
    m_store.items.push_back(later);
    QCOMPARE(judged().waiting, before + 1);
    QCOMPARE(judged().lost, 0);
}

void TestOracle::countsARequestWithoutIntent()
{
    const StoredItem &item = plant();
    m_carrier.requests.push_back({1'000'000, {item.iccid}, u"no such body"_s, u"no such request"_s, false, 0});
    QCOMPARE(judged().lost, 0);
    m_carrier.requests.back().processed = true;
    QCOMPARE(judged().lost, 1);
}

void TestOracle::countsACallbackThatIsNotInTheInbox()
{
    plant();
    QVERIFY(!m_store.callbacks.isEmpty());
    m_carrier.accepted = {m_store.callbacks.first()};
    QCOMPARE(judged().lost, 0);
    m_carrier.accepted << callbackKey(u"no such request"_s, u"89148000990000000001"_s, false);
    QCOMPARE(judged().lost, 1);
}

void TestOracle::countsASecondRequest()
{
    const StoredDispatch &dispatch = dispatchOf(plant());
    m_carrier.requests.push_back({1'000'000, {u"line"_s}, dispatch.bodySha256, u"another request"_s, true, 0});
    QCOMPARE(judged().doubled, dispatch.items.size());
    QCOMPARE(judged().repeated, 1);
    // Not accepted: sent more often than meant, yet nothing was done twice.
    m_carrier.requests.back().processed = false;
    QCOMPARE(judged().doubled, 0);
    QCOMPARE(judged().repeated, 1);
}

void TestOracle::doesNotCountTheCarriersOwnCopies()
{
    const StoredDispatch &dispatch = dispatchOf(plant());
    m_carrier.requests.push_back({1'000'000, {u"line"_s}, dispatch.bodySha256, u"a copy"_s, true, m_carrier.requests.front().seq});
    QVERIFY(judged().isClean());
}

void TestOracle::countsASuccessOfOursThatNeverWas()
{
    const StoredItem &item = plant();
    std::erase_if(m_carrier.events, [&](const CarrierEvent &event) { return event.iccid == item.iccid; });
    QCOMPARE(judged().wrong, 1);
}

void TestOracle::countsATargetThatWasNeverShown()
{
    StoredItem &item = plant();
    item.attribution = u"unattributed"_s;
    QCOMPARE(judged().wrong, 0);
    // Settled before it happened.
    const qint64 settled = std::exchange(item.settledAt, dispatchOf(item).journalledAt - 1000);
    QCOMPARE(judged().wrong, 1);
    item.settledAt = settled;
    std::erase_if(m_carrier.events, [&](const CarrierEvent &event) { return event.iccid == item.iccid; });
    QCOMPARE(judged().wrong, 1);
}

void TestOracle::countsAFailureThatWasExecuted()
{
    StoredItem &item = plant();
    item.state = u"failed"_s;
    QCOMPARE(judged().wrong, 1);
    // There to be read when the person said otherwise; and only after that.
    item.evidence = u"operator"_s;
    QCOMPARE(judged().wrong, 1);
    for (const CarrierEvent &event : m_carrier.events) {
        if (event.iccid == item.iccid && event.executed)
            item.settledAt = event.at - 1;
    }
    QCOMPARE(judged().wrong, 0);
    QCOMPARE(judged().late, 1);
}

void TestOracle::countsWhatWasSentThoughItWasNotToBe_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"blocked", "skipped", "held", "cancelled"})
        QTest::addRow("%s", state) << QString::fromLatin1(state);
}

void TestOracle::countsWhatWasSentThoughItWasNotToBe()
{
    QFETCH(QString, state);
    plant().state = state;
    QCOMPARE(judged().wrong, 1);
}

void TestOracle::countsLaziness()
{
    plant();
    const Verdict before = judged();
    plant().state = u"unconfirmed"_s;
    QCOMPARE(judged().lazy, 1);
    QCOMPARE(judged().unconfirmed, before.unconfirmed + 1);
}

void TestOracle::countsDeafness()
{
    StoredItem &item = plant();
    const QString receipt = dispatchOf(item).requestId;
    const Verdict before = judged();
    item.state = u"unconfirmed"_s;
    // The carrier failed it, and its message under our receipt lies in the inbox.
    for (CarrierEvent &event : m_carrier.events)
        event.executed = event.executed && event.iccid != item.iccid;
    m_store.verdicts = {callbackKey(receipt, item.iccid, true)};
    QCOMPARE(judged().deaf, 1);
    QVERIFY(!judged().isClean());
    m_store.verdicts.clear();
    const Verdict verdict = judged();
    QCOMPARE(verdict.deaf, 0);
    QCOMPARE(verdict.because.value(u"refusal-unheard"_s), before.because.value(u"refusal-unheard"_s) + 1);
}

void TestOracle::excusesWhatTheCarrierGaveNoEvidenceFor_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ItemTrail>("trail");
    QTest::addColumn<QString>("why");
    const auto trail = [](bool accepted, bool executed, bool refused, bool atTarget, const QString &fault = {}) {
        ItemTrail made;
        made.accepted = accepted;
        made.executed = executed;
        made.refused = refused;
        made.atTarget = atTarget;
        made.fault = fault;
        return made;
    };
    QTest::addRow("never arrived") << u""_s << trail(false, false, false, false) << u"not-accepted"_s;
    QTest::addRow("acknowledged, then nothing") << u""_s << trail(true, false, false, false, u"never-execute"_s) << u"never-executed"_s;
    QTest::addRow("nothing, and no fault says why") << u""_s << trail(true, false, false, false) << u""_s;
    QTest::addRow("refused, unheard") << u""_s << trail(true, false, true, false) << u"refusal-unheard"_s;
    QTest::addRow("executed, changed since") << u""_s << trail(true, true, false, false) << u"changed-since"_s;
    QTest::addRow("executed, there to be read") << u""_s << trail(true, true, false, true) << u""_s;
    QTest::addRow("disputed by a contradiction") << u"carrier.disputed"_s << trail(true, false, true, false, u"callback-contradict"_s) << u"contradicted"_s;
    QTest::addRow("disputed, a copy executed and the request refused") << u"carrier.disputed"_s << trail(true, true, true, false, u"fail-device"_s) << u"contradicted"_s;
    QTest::addRow("disputed by nobody") << u"carrier.disputed"_s << trail(true, false, true, false) << u""_s;
    ItemTrail heard = trail(true, true, false, false);
    heard.heardSuccess = true;
    QTest::addRow("told of its success") << u""_s << heard << u""_s;
}

void TestOracle::excusesWhatTheCarrierGaveNoEvidenceFor()
{
    QFETCH(QString, reason);
    QFETCH(ItemTrail, trail);
    StoredItem item;
    item.reason = reason;
    QTEST(whyUnconfirmed(item, trail), "why");
}

void TestOracle::excusesWhoeverHeardOnlyTheFalseOfTwoMessages()
{
    StoredItem &item = plant();
    const QString receipt = dispatchOf(item).requestId;
    std::erase_if(m_carrier.events, [&](const CarrierEvent &event) { return event.iccid == item.iccid; });
    item.evidence = u"callback"_s;
    m_store.verdicts = {callbackKey(receipt, item.iccid, false)};
    QCOMPARE(judged().wrong, 1);
    for (CarrierRequest &request : m_carrier.requests) {
        if (request.requestId == receipt)
            request.faultOf.insert(item.iccid, u"callback-contradict"_s);
    }
    QCOMPARE(judged().wrong, 0);
    QCOMPARE(judged().misled, 1);
    // Both came: then it was for us to see that they contradict each other.
    m_store.verdicts << callbackKey(receipt, item.iccid, true);
    QCOMPARE(judged().wrong, 1);
}

void TestOracle::countsTrampling()
{
    const StoredItem &item = plant();
    const qint64 journalled = dispatchOf(item).journalledAt;
    m_store.states = {{item.device, journalled - 1000, journalled - 500, u"pending"_s}};
    QCOMPARE(judged().trampled, 1);
    // Read before, but perhaps written only after.
    m_store.states.front().storedBy = journalled + 1;
    QCOMPARE(judged().trampled, 0);
    m_store.states.front().storedBy = -1;
    QCOMPARE(judged().trampled, 0);
    // As it was at review.
    m_store.states.front() = {item.device, journalled - 1000, journalled - 500, item.before.value(u"state"_s).toString()};
    QCOMPARE(judged().trampled, 0);
}

void TestOracle::readsThePlantsFromAStore()
{
    const StoredItem &item = plant();
    const QString copy = m_run->arena().file(u"copy.sqlite"_s);
    const auto copied = m_run->arena().db().composed(u"VACUUM INTO '%1'"_s.arg(copy)).exec();
    QVERIFY2(copied, copied ? "" : qPrintable(logLine(copied.error())));
    const auto db = Database::open({StoreUrl::Kind::Sqlite, copy, {}});
    QVERIFY2(db, db ? "" : qPrintable(logLine(db.error())));
    for (const QString &sql : {u"DROP TRIGGER item_legal"_s, u"UPDATE item SET state = 'failed' WHERE id = %1"_s.arg(item.id),
                               u"DELETE FROM item WHERE id = (SELECT max(id) FROM item WHERE dispatch_id IS NULL OR id <> %1)"_s.arg(item.id)}) {
        const auto done = (*db)->composed(sql).exec();
        QVERIFY2(done, done ? "" : qPrintable(sql + logLine(done.error())));
    }
    const auto store = storeTestimony(**db);
    QVERIFY(store);
    const Verdict verdict = Oracle(*store, m_carrier).judge();
    QCOMPARE(verdict.wrong, 1);
    QVERIFY(verdict.lost >= 1);
    QVERIFY2(verdict.broken > 0, qPrintable(verdict.findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
