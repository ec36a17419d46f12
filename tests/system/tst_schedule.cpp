#include "tests/system/carrierworld.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

/// Changes that begin by themselves, through the programs.
class tst_Schedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRunningWorkerBeginsItAtItsTime();
    void whoWaitsSeesItThrough();
    void whatIsDueLaterIsNotWaitedFor();
    void missedItAsksAndRunsAfterYes();
    void aLineThatMovedMeanwhileIsHeld();
    void workersThatAreKilledBeginItOnce();
    void rescheduledAndCancelled();
    void whatIsDueIsListed();
    void refusesTimesThatAreNone_data();
    void refusesTimesThatAreNone();

private:
    Ctl &ctl() { return m_world->ctl(); }
    static QString in(int seconds) { return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs); }
    qint64 plan(const QString &at, int lines = 2)
    {
        return m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, lines), {u"--at"_s, at});
    }
    CtlRun change(const QString &step, qint64 id, const QStringList &more = {})
    {
        return ctl().json(QStringList {u"change"_s, step, QString::number(id)} + more);
    }
    QString state(qint64 id) { return change(u"show"_s, id).json[u"state"].toString(); }
    CtlRun end(QProcess &worker)
    {
        ::kill(pid_t(worker.processId()), SIGTERM);
        return ctl().finish(worker);
    }
    /// As if so much time had gone by while nothing ran.
    void setBack(qint64 id, int seconds)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"back"_s);
        db.setDatabaseName(ctl().storeFile());
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(u"UPDATE bulk_change SET start_at = start_at - %1 WHERE id = %2"_s.arg(1000LL * seconds).arg(id)));
        query.clear();
        db.close();
        db = {};
        QSqlDatabase::removeDatabase(u"back"_s);
    }

    std::unique_ptr<CarrierWorld> m_world;
};

void tst_Schedule::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

void tst_Schedule::aRunningWorkerBeginsItAtItsTime()
{
    const auto worker = ctl().start({u"work"_s});
    const QString at = in(4);
    const qint64 id = plan(at);
    const CtlRun applied = change(u"apply"_s, id, {u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"state"].toString(), u"scheduled"_s);
    QCOMPARE(applied.json[u"at"].toString(), at);
    QCOMPARE(m_world->simulator().requests(u"/actions/suspend"_s).size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(state(id), u"succeeded"_s, 30'000);
    const QString sent = m_world->simulator().requests(u"/actions/suspend"_s).first()[u"at"].toString();
    QVERIFY2(QDateTime::fromString(sent, Qt::ISODate) >= QDateTime::fromString(at, Qt::ISODate).addSecs(-1), qPrintable(sent));
    QCOMPARE(end(*worker).exitCode, 0);
    QVERIFY(ctl().read(u"audit.json"_s).isEmpty());
    QCOMPARE(ctl().json({u"audit"_s, u"export"_s, u"--out"_s, ctl().file(u"audit.json"_s), u"--change"_s, QString::number(id)}).exitCode, 0);
    QVERIFY(ctl().read(u"audit.json"_s).contains("\"schedule\""));
}

void tst_Schedule::whoWaitsSeesItThrough()
{
    const qint64 id = plan(in(3));
    const CtlRun run = change(u"apply"_s, id, {u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"state"].toString(), u"succeeded"_s);
    QCOMPARE(run.json[u"counts"][u"succeeded"].toInt(), 2);
}

void tst_Schedule::whatIsDueLaterIsNotWaitedFor()
{
    const qint64 id = plan(in(3600));
    QElapsedTimer timer;
    timer.start();
    const CtlRun run = change(u"apply"_s, id, {u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"state"].toString(), u"scheduled"_s);
    QVERIFY(timer.elapsed() < 20'000);
    const CtlRun again = change(u"apply"_s, id, {u"--yes"_s});
    QCOMPARE(again.exitCode, 4);
    QCOMPARE(state(id), u"scheduled"_s);
    // Nothing of it is in an idle worker's way.
    QCOMPARE(ctl().json({u"work"_s, u"--until-idle"_s}).exitCode, 0);
    QCOMPARE(change(u"cancel"_s, id).json[u"state"].toString(), u"cancelled"_s);
}

void tst_Schedule::missedItAsksAndRunsAfterYes()
{
    const qint64 id = plan(in(3600));
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).exitCode, 0);
    setBack(id, 2 * 3600);
    const CtlRun before = change(u"show"_s, id);
    QCOMPARE(before.json[u"pausedBecause"].toString(), u"schedule.missed"_s);
    const auto sent = m_world->simulator().requests(u"/actions/suspend"_s).size();
    // Workers come and go; none of them runs it.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ctl().json({u"work"_s, u"--until-idle"_s}).exitCode, 0);
    const CtlRun asks = change(u"show"_s, id);
    QCOMPARE(asks.json[u"state"].toString(), u"scheduled"_s);
    QCOMPARE(asks.json[u"pausedBecause"].toString(), u"schedule.missed"_s);
    QVERIFY(asks.json[u"pausedReason"].toString().contains(u"change cancel %1"_s.arg(id)));
    QCOMPARE(m_world->simulator().requests(u"/actions/suspend"_s).size(), sent);
    const CtlRun yes = change(u"apply"_s, id, {u"--yes"_s, u"--wait"_s});
    QVERIFY2(yes.exitCode == 0, yes.told());
    QCOMPARE(yes.json[u"state"].toString(), u"succeeded"_s);
    // The other answer to the question.
    const qint64 other = plan(in(3600));
    QCOMPARE(change(u"apply"_s, other, {u"--yes"_s}).exitCode, 0);
    setBack(other, 2 * 3600);
    QCOMPARE(change(u"cancel"_s, other).json[u"state"].toString(), u"cancelled"_s);
    QCOMPARE(ctl().json({u"work"_s, u"--until-idle"_s}).exitCode, 0);
    QCOMPARE(m_world->count(other, u"cancelled"_s), 2);
}

void tst_Schedule::aLineThatMovedMeanwhileIsHeld()
{
    const QStringList lines = m_world->iccids(u"state:active"_s, 2);
    const qint64 id = m_world->plan(u"suspend"_s, lines, {u"--at"_s, in(4)});
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).exitCode, 0);
    m_world->simulator().post(u"/simulator/external"_s, R"({"iccid":")" + lines.first().toUtf8() + R"(","operation":"suspend"})");
    QCOMPARE(ctl().json({u"sync"_s}).exitCode, 0);
    const CtlRun run = change(u"apply"_s, id, {u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 1, run.told());
    QCOMPARE(m_world->items(id)[lines.first()][u"state"].toString(), u"held"_s);
    QCOMPARE(m_world->items(id)[lines.last()][u"state"].toString(), u"succeeded"_s);
}

// Two workers at the moment, killed about it again and again: begun once, sent once.
void tst_Schedule::workersThatAreKilledBeginItOnce()
{
    const QStringList lines = m_world->iccids(u"state:active"_s, 6);
    const auto ledger = m_world->simulator().ledger().size();
    const qint64 id = m_world->plan(u"suspend"_s, lines, {u"--at"_s, in(3)});
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).exitCode, 0);
    for (int round = 0; round < 6; ++round) {
        const auto first = ctl().start({u"work"_s});
        const auto second = ctl().start({u"work"_s});
        QTest::qWait(500 + 130 * round);
        for (QProcess *worker : {first.get(), second.get()}) {
            worker->kill();
            worker->waitForFinished();
        }
    }
    const CtlRun run = ctl().json({u"work"_s, u"--until-idle"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(m_world->count(id, u"succeeded"_s), 6);
    QCOMPARE(m_world->simulator().ledger().size() - ledger, 6);
}

void tst_Schedule::rescheduledAndCancelled()
{
    const qint64 id = plan(in(3600));
    const QString later = in(7200);
    QCOMPARE(change(u"reschedule"_s, id, {u"--at"_s, later}).json[u"at"].toString(), later);
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).json[u"at"].toString(), later);
    QCOMPARE(change(u"reschedule"_s, id, {u"--at"_s, in(-5)}).exitCode, 2);
    QCOMPARE(change(u"reschedule"_s, id, {u"--at"_s, u"legal"_s}).exitCode, 2);
    QCOMPARE(change(u"reschedule"_s, id).exitCode, 2);
    QCOMPARE(change(u"reschedule"_s, id, {u"--at"_s, u"now"_s}).exitCode, 0);
    const CtlRun run = change(u"apply"_s, id, {u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"state"].toString(), u"succeeded"_s);
    QCOMPARE(change(u"reschedule"_s, id, {u"--at"_s, later}).exitCode, 4);
}

void tst_Schedule::whatIsDueIsListed()
{
    const QString at = in(3600);
    const qint64 id = plan(at);
    QCOMPARE(change(u"apply"_s, id, {u"--yes"_s}).exitCode, 0);
    const CtlRun due = ctl().json({u"change"_s, u"due"_s});
    QVERIFY2(due.exitCode == 0, due.told());
    const QJsonObject first = due.json[u"due"].toArray().first().toObject();
    QCOMPARE(first[u"at"].toString(), at);
    QCOMPARE(first[u"change"].toInteger(), id);
    QCOMPARE(first[u"what"].toString(), u"begins"_s);
    // What this test suspended ends in ninety days; since when the others are is not known.
    const QJsonObject second = due.json[u"due"].toArray().at(1).toObject();
    QCOMPARE(second[u"what"].toString(), u"resumes-at-the-latest"_s);
    QCOMPARE(second[u"at"].toString(), QDateTime::currentDateTimeUtc().date().addDays(90).toString(Qt::ISODate));
    QVERIFY(due.json[u"unknownLines"].toInt() > 0);
    const QJsonArray listed = ctl().json({u"change"_s, u"list"_s}).json[u"changes"].toArray();
    QCOMPARE(listed.first()[u"at"].toString(), at);
    QCOMPARE(change(u"cancel"_s, id).exitCode, 0);
}

void tst_Schedule::refusesTimesThatAreNone_data()
{
    QTest::addColumn<QString>("at");
    QTest::addRow("past") << u"2020-01-01T00:00:00Z"_s;
    QTest::addRow("words") << u"tonight"_s;
    QTest::addRow("a day that does not exist") << u"2031-02-30"_s;
    QTest::addRow("nothing") << QString();
}

void tst_Schedule::refusesTimesThatAreNone()
{
    QFETCH(QString, at);
    const auto before = ctl().json({u"change"_s, u"list"_s}).json[u"changes"].toArray().size();
    const CtlRun run = ctl().json({u"change"_s, u"plan"_s, u"suspend"_s, u"--filter"_s, u"state:active"_s, u"--at="_s + at});
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
    QCOMPARE(run.err.trimmed(), run.errorMessage().toUtf8());
    QCOMPARE(ctl().json({u"change"_s, u"list"_s}).json[u"changes"].toArray().size(), before);
}

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_schedule.moc"
