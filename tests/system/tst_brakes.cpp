#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Waves with a brake through the programs: what an operator sees of it, and what the carrier's ledger says was touched.
class tst_Brakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pausesAfterTheFirstWaveAndGoesOnWhenResumed();
    void theProfileMayAskForIt();
    void refusesWrongWords_data();
    void refusesWrongWords();
    void linesOfAnotherChangeAreRefusedOrQueued();

private:
    QSet<QString> touched()
    {
        QSet<QString> lines;
        const QJsonArray ledger = m_world->simulator().ledger();
        for (const QJsonValueConstRef row : ledger) {
            if (row[u"origin"].toString() == "api"_L1)
                lines.insert(row[u"iccid"].toString());
        }
        return lines;
    }
    QJsonObject show(qint64 change) { return m_world->ctl().json({u"change"_s, u"show"_s, QString::number(change)}).json; }
    CtlRun apply(qint64 change, const QString &waitFor = u"2s"_s)
    {
        return m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s, u"--wait-for"_s, waitFor});
    }

    std::unique_ptr<CarrierWorld> m_world;
};

void tst_Brakes::init()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"500"_s, u"--delay"_s, u"0..50"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

void tst_Brakes::pausesAfterTheFirstWaveAndGoesOnWhenResumed()
{
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 200), {u"--waves"_s, u"10,100"_s, u"--brake-failures"_s, u"5%"_s});
    QVERIFY(change > 0);
    const QJsonObject draft = show(change);
    QCOMPARE(draft[u"waves"][u"sizes"].toArray(), (QJsonArray {10, 100}));
    QCOMPARE(draft[u"brakeFailures"].toString(), u"5%"_s);
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"suspend","every":5},"fault":"fail-device","code":"REQUEST_FAILED.UnexpectedError"}])"));
    const CtlRun braked = apply(change);
    QVERIFY2(braked.exitCode == 5, braked.told());
    QCOMPARE(braked.json[u"state"].toString(), u"paused"_s);
    QCOMPARE(braked.json[u"pausedBecause"].toString(), u"brake.failures-wave"_s);
    QCOMPARE(braked.json[u"pausedReason"].toString(), u"2 of 10 lines with a result failed in wave 1 of 3; the brake is set to 5%."_s);
    QCOMPARE(braked.json[u"waves"].toObject(), (QJsonObject {{u"sizes"_s, QJsonArray {10, 100}}, {u"wave"_s, 1}, {u"of"_s, 3}}));
    QCOMPARE(touched().size(), 10);
    // Nobody goes on by himself.
    QCOMPARE(m_world->ctl().json({u"work"_s, u"--until-idle"_s}).json[u"changes"].toArray().size(), 0);
    QCOMPARE(touched().size(), 10);
    QVERIFY(m_world->simulator().setFaults("[]"));
    QCOMPARE(m_world->ctl().json({u"change"_s, u"resume"_s, QString::number(change)}).json[u"state"].toString(), u"queued"_s);
    const CtlRun done = apply(change, u"20s"_s);
    QVERIFY2(done.exitCode == 1, done.told());
    QCOMPARE(done.json[u"state"].toString(), u"partially-succeeded"_s);
    QCOMPARE(done.json[u"counts"][u"succeeded"].toInt(), 198);
    QCOMPARE(done.json[u"waves"][u"wave"].toInt(), 3);
    QVERIFY(!done.json.contains(u"pausedReason"_s));
}

void tst_Brakes::theProfileMayAskForIt()
{
    const CtlRun set = m_world->ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"waves=3, 9"_s, u"brake.failures=7.5 %"_s, u"brake.destructive=20"_s});
    QVERIFY2(set.exitCode == 0, set.told());
    QCOMPARE(set.json[u"waves"].toString(), u"3,9"_s);
    QCOMPARE(set.json[u"brake.failures"].toString(), u"7.5%"_s);
    QCOMPARE(set.json[u"brake.destructive"].toInt(), 20);
    const QStringList lines = m_world->iccids(u"state:active"_s, 60);
    const qint64 change = m_world->plan(u"suspend"_s, lines.first(20));
    const CtlRun done = apply(change, u"20s"_s);
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(done.json[u"waves"].toObject(), (QJsonObject {{u"sizes"_s, QJsonArray {3, 9}}, {u"wave"_s, 3}, {u"of"_s, 3}}));
    const qint64 ending = m_world->plan(u"deactivate"_s, lines.sliced(20), {u"--waves"_s, u"off"_s, u"--set"_s, u"reason=FF"_s});
    const CtlRun braked = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(ending), u"--yes"_s, u"--confirm"_s, u"40"_s, u"--wait"_s, u"--wait-for"_s, u"2s"_s});
    QVERIFY2(braked.exitCode == 5, braked.told());
    QCOMPARE(braked.json[u"pausedBecause"].toString(), u"brake.destructive"_s);
    QCOMPARE(executedIccids(m_world->simulator().ledger(), u"deactivate"_s).size(), 20);
}

void tst_Brakes::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    const QStringList plan {u"change"_s, u"plan"_s, u"suspend"_s, u"--ids"_s, u"89148000000000000001"_s};
    QTest::addRow("no waves") << plan + QStringList {u"--waves"_s, u"10,many"_s};
    QTest::addRow("a wave of none") << plan + QStringList {u"--waves"_s, u"0"_s};
    QTest::addRow("no share") << plan + QStringList {u"--brake-failures"_s, u"5"_s};
    QTest::addRow("more than all") << plan + QStringList {u"--brake-failures"_s, u"101%"_s};
    QTest::addRow("nothing to do with conflicts") << plan + QStringList {u"--conflict"_s, u"ignore"_s};
    QTest::addRow("waves of a profile") << QStringList {u"profile"_s, u"set"_s, u"default"_s, u"waves=some"_s};
    QTest::addRow("brake of a profile") << QStringList {u"profile"_s, u"set"_s, u"default"_s, u"brake.failures=0%"_s};
    QTest::addRow("none an hour") << QStringList {u"profile"_s, u"set"_s, u"default"_s, u"brake.destructive=0"_s};
}

void tst_Brakes::refusesWrongWords()
{
    QFETCH(QStringList, words);
    const CtlRun run = m_world->ctl().json(words);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
    QVERIFY(!run.errorMessage().isEmpty());
}

void tst_Brakes::linesOfAnotherChangeAreRefusedOrQueued()
{
    const QStringList lines = m_world->iccids(u"state:active"_s, 5);
    const qint64 first = m_world->plan(u"suspend"_s, lines);
    QCOMPARE(m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(first), u"--yes"_s}).exitCode, 0);
    const QString ids = lines.join(u',');
    const CtlRun refused = m_world->ctl().json({u"change"_s, u"plan"_s, u"restore"_s, u"--ids"_s, ids});
    QCOMPARE(refused.json[u"blocked"].toInt(), 5);
    const CtlRun queued = m_world->ctl().json({u"change"_s, u"plan"_s, u"restore"_s, u"--ids"_s, ids, u"--conflict"_s, u"queue"_s});
    QCOMPARE(queued.json[u"send"].toInt(), 5);
    QCOMPARE(queued.json[u"warnings"].toInt(), 5);
    QCOMPARE(m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(queued.json[u"change"].toInteger()), u"--yes"_s}).exitCode, 0);
    const CtlRun worked = m_world->ctl().json({u"work"_s, u"--until-idle"_s});
    QVERIFY2(worked.exitCode == 0, worked.told());
    QCOMPARE(m_world->count(first, u"succeeded"_s), 5);
    QCOMPARE(m_world->count(queued.json[u"change"].toInteger(), u"succeeded"_s), 5);
    QCOMPARE(executedIccids(m_world->simulator().ledger(), u"restore"_s).size(), 5);
}

QTEST_GUILESS_MAIN(tst_Brakes)
#include "tst_brakes.moc"
