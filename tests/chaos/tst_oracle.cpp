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
    m_carrier.requests.push_back({1'000'000, {item.iccid}, u"no such body"_s, u"no such request"_s, false, false});
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
    m_carrier.requests.push_back({1'000'000, {u"line"_s}, dispatch.bodySha256, u"another request"_s, true, false});
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
    m_carrier.requests.push_back({1'000'000, {u"line"_s}, dispatch.bodySha256, u"a copy"_s, true, true});
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
    item.evidence = u"operator"_s;
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
