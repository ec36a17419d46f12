#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Changes that follow one another by themselves, through the programs.
class tst_Chains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoWaitsSeesTheWholeChain();
    void aDestructiveChainWantsItsCount();
    void workersThatAreKilledMakeOneSuccessor();
    void whatFailedDoesNotGoOn();
    void cancelledNothingFollows();
    void refusesChainsThatCannotBe_data();
    void refusesChainsThatCannotBe();
    void blockedLinesGetTheirChain();

private:
    Ctl &ctl() { return m_world->ctl(); }
    CtlRun change(const QString &step, qint64 id, const QStringList &more = {})
    {
        return ctl().json(QStringList {u"change"_s, step, QString::number(id)} + more);
    }
    QStringList active(int count)
    {
        // Each test takes lines of its own.
        const QStringList lines = m_world->iccids(u"state:active"_s, m_taken + count).sliced(m_taken);
        m_taken += count;
        return lines;
    }
    static QJsonObject step(const CtlRun &shown, int at = 0) { return shown.json[u"then"].toArray().at(at).toObject(); }
    qint64 successors(qint64 id)
    {
        qint64 found = 0;
        const QJsonArray all = ctl().json({u"change"_s, u"list"_s}).json[u"changes"].toArray();
        for (const QJsonValue one : all)
            found += one[u"source"].toInteger() == id && one[u"link"] == u"then"_s;
        return found;
    }

    std::unique_ptr<CarrierWorld> m_world;
    int m_taken = 0;
};

void tst_Chains::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"400"_s, u"--seed"_s, u"3"_s, u"--delay"_s, u"0..50"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

void tst_Chains::whoWaitsSeesTheWholeChain()
{
    const qint64 id = m_world->plan(u"deactivate"_s, active(6), {u"--then"_s, u"archive"_s, u"--then-set"_s, u"archive.override=yes"_s, u"--then-set"_s, u"archive.reason=scrapped"_s});
    const CtlRun applied = change(u"apply"_s, id, {u"--yes"_s, u"--confirm"_s, u"6"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), 6);
    const QJsonObject then = step(applied);
    QCOMPARE(then[u"type"].toString(), u"archive"_s);
    QCOMPARE(then[u"state"].toString(), u"made"_s);
    const qint64 next = then[u"change"].toInteger();
    const CtlRun shown = change(u"show"_s, next);
    QVERIFY2(shown.json[u"state"] == u"succeeded"_s, shown.told());
    QCOMPARE(shown.json[u"counts"][u"succeeded"].toInt(), 6);
    QCOMPARE(shown.json[u"source"].toInteger(), id);
    QCOMPARE(shown.json[u"link"].toString(), u"then"_s);
    QCOMPARE(successors(id), 1);
}

void tst_Chains::aDestructiveChainWantsItsCount()
{
    const QStringList lines = m_world->iccids(u"state:suspend"_s, 3);
    const qint64 id = m_world->plan(u"restore"_s, lines, {u"--then"_s, u"deactivate"_s, u"--then"_s, u"delete"_s});
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).exitCode, 4);
    const CtlRun applied = change(u"apply"_s, id, {u"--yes"_s, u"--confirm"_s, u"3"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    const qint64 second = step(applied)[u"change"].toInteger();
    const qint64 third = step(change(u"show"_s, second))[u"change"].toInteger();
    QCOMPARE(change(u"show"_s, third).json[u"type"].toString(), u"delete"_s);
    QCOMPARE(m_world->count(third, u"succeeded"_s), 3);
    QCOMPARE(step(applied, 1)[u"state"].toString(), u"passed-on"_s);
    QCOMPARE(executedIccids(m_world->simulator().ledger(), u"delete"_s), QSet<QString>(lines.begin(), lines.end()));
}

/// Whatever instruction a worker dies at, the chain has one next step, and each line is asked for once.
void tst_Chains::workersThatAreKilledMakeOneSuccessor()
{
    const QStringList lines = active(60);
    const qint64 id = m_world->plan(u"deactivate"_s, lines, {u"--then"_s, u"cost-center"_s, u"--then-set"_s, u"cost-center.new-cost-center=Scrap"_s});
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s, u"--confirm"_s, u"60"_s}).exitCode, 0);
    const auto next = [&] { return step(change(u"show"_s, id))[u"change"].toInteger(); };
    const auto isDone = [&] { return next() != 0 && m_world->count(next(), u"succeeded"_s) == 60; };
    for (int kills = 0; kills < 12 && !isDone(); ++kills) {
        const auto one = ctl().start({u"work"_s});
        const auto other = ctl().start({u"work"_s});
        const bool wasMade = next() != 0;
        // One after another dies: at a moment of its own, and as soon as the next step is there.
        QElapsedTimer life;
        life.start();
        (void)QTest::qWaitFor([&] { return life.hasExpired(150 + 170 * kills) || (!wasMade && next() != 0); }, 5'000);
        one->kill();
        other->kill();
        QVERIFY(one->waitForFinished());
        QVERIFY(other->waitForFinished());
    }
    const CtlRun rest = ctl().json({u"work"_s, u"--until-idle"_s});
    QVERIFY2(rest.exitCode == 0 || rest.exitCode == 5, rest.told());
    QTRY_VERIFY_WITH_TIMEOUT(ctl().json({u"work"_s, u"--until-idle"_s}).exitCode == 0 && isDone(), 120'000);
    QCOMPARE(successors(id), 1);
    QCOMPARE(m_world->items(next()).size(), m_world->count(id, u"succeeded"_s));
    QHash<QString, int> asked;
    const QJsonArray requests = m_world->simulator().requests(u"/costCenter"_s);
    for (const QJsonValue request : requests) {
        const QJsonArray devices = request[u"iccids"].toArray();
        for (const QJsonValue device : devices)
            ++asked[device.toString()];
    }
    for (const QString &line : lines)
        QVERIFY2(asked.value(line) == 1, qPrintable(u"%1: %2"_s.arg(line).arg(asked.value(line))));
}

void tst_Chains::whatFailedDoesNotGoOn()
{
    const QStringList lines = active(4);
    m_world->simulator().setFaults(R"([{"match":{"operation":"deactivate","iccid":")" + lines.at(1).toUtf8()
                                   + R"("},"fault":"fail-device","code":"REQUEST_FAILED.DeviceNotFound","text":"gone"}])");
    const qint64 id = m_world->plan(u"deactivate"_s, lines, {u"--then"_s, u"custom-fields"_s, u"--then-set"_s, u"custom-fields.new-cf1=out"_s});
    const CtlRun applied = change(u"apply"_s, id, {u"--yes"_s, u"--confirm"_s, u"4"_s, u"--wait"_s});
    m_world->simulator().setFaults("[]");
    QCOMPARE(applied.exitCode, 1);
    const QHash<QString, QJsonObject> followed = m_world->items(step(applied)[u"change"].toInteger());
    QCOMPARE(followed.size(), 3);
    QVERIFY(!followed.contains(lines.at(1)));
}

void tst_Chains::cancelledNothingFollows()
{
    const qint64 id = m_world->plan(u"deactivate"_s, active(2), {u"--then"_s, u"archive"_s});
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s, u"--confirm"_s, u"2"_s}).exitCode, 0);
    const CtlRun let = change(u"cancel"_s, id, {u"--then"_s});
    QCOMPARE(let.json[u"state"].toString(), u"queued"_s);
    QCOMPARE(step(let)[u"state"].toString(), u"ended"_s);
    QCOMPARE(change(u"cancel"_s, id, {u"--then"_s}).exitCode, 4);
    QCOMPARE(change(u"cancel"_s, id).json[u"state"].toString(), u"cancelled"_s);
    QCOMPARE(ctl().json({u"work"_s, u"--until-idle"_s}).exitCode, 0);
    QCOMPARE(successors(id), 0);
}

void tst_Chains::refusesChainsThatCannotBe_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addRow("order") << QStringList {u"--then"_s, u"suspend"_s};
    QTest::addRow("no type") << QStringList {u"--then"_s, u"scrap"_s};
    QTest::addRow("no such step") << QStringList {u"--then"_s, u"archive"_s, u"--then-set"_s, u"delete.reason=x"_s};
    QTest::addRow("moment") << QStringList {u"--then"_s, u"archive"_s, u"--then-at"_s, u"noon"_s};
    QTest::addRow("value") << QStringList {u"--then"_s, u"cost-center"_s, u"--then-set"_s, u"cost-center.new-cost-center=a much longer text than any cost center may have"_s};
}

void tst_Chains::refusesChainsThatCannotBe()
{
    QFETCH(QStringList, more);
    const CtlRun run = ctl().json(QStringList {u"change"_s, u"plan"_s, u"deactivate"_s, u"--ids"_s, active(1).first()} + more);
    QVERIFY2(run.exitCode == 2 && run.errorKind() == "usage"_L1, run.told());
}

void tst_Chains::blockedLinesGetTheirChain()
{
    const QStringList lines = active(3);
    const CtlRun draft = ctl().json({u"change"_s, u"plan"_s, u"delete"_s, u"--input"_s, m_world->targetFile(lines)});
    QCOMPARE(draft.json[u"blocked"].toInt(), 3);
    const QJsonObject offer = draft.json[u"offers"].toArray().at(0).toObject();
    QCOMPARE(offer[u"lines"].toInt(), 3);
    QCOMPARE(offer[u"steps"].toArray(), (QJsonArray {u"deactivate"_s, u"delete"_s}));
    const CtlRun chain = change(u"precede"_s, draft.json[u"change"].toInteger());
    QVERIFY2(chain.exitCode == 0, chain.told());
    const QJsonObject plan = chain.json[u"plans"].toArray().at(0).toObject();
    QCOMPARE(plan[u"send"].toInt(), 3);
    QCOMPARE(plan[u"then"].toArray().at(0)[u"type"].toString(), u"delete"_s);
    const CtlRun applied = change(u"apply"_s, plan[u"change"].toInteger(), {u"--yes"_s, u"--confirm"_s, u"3"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(m_world->count(step(applied)[u"change"].toInteger(), u"succeeded"_s), 3);
}

QTEST_GUILESS_MAIN(tst_Chains)
#include "tst_chains.moc"
