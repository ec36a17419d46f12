#include "tests/system/carrierworld.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <memory>

#include <csignal>

using namespace Qt::StringLiterals;

/// The contract's exit codes and its one JSON document, through the program.
class tst_ExitCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void helpAndVersion();
    void badUsageIsTwo_data();
    void badUsageIsTwo();
    void laterCommandsAreTwo_data();
    void laterCommandsAreTwo();
    void nothingToSendIsZero();
    void failedItemsAreOne();
    void withoutYesIsFour();
    void destructiveNeedsItsCount();
    void writesOffIsFour();
    void losingATenthIsFour();
    void unconfirmedIsFive();
    void storageIsSix_data();
    void storageIsSix();
    void pauseResumeAndCancel();
    void withoutWaitItIsQueuedAndTheWorkerSendsIt();
    void workerEndsInOrderWhenTold();
    void addingAProfileAgainChangesNothing();
    void setsAndShowsProfileKeys();
    void durationsAndRatesAreWrittenAsTheContractSays();

private:
    CtlRun apply(qint64 change, const QStringList &more = {});
    /// Active lines that no test has touched.
    QStringList fresh(int count);

    std::unique_ptr<CarrierWorld> m_world;
    QSet<QString> m_used;
};

void tst_ExitCodes::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"1000"_s, u"--delay"_s, u"10..50"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

void tst_ExitCodes::init()
{
    QVERIFY(m_world->simulator().setFaults("[]"));
}

CtlRun tst_ExitCodes::apply(qint64 change, const QStringList &more)
{
    return m_world->ctl().json(QStringList {u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s} + more);
}

QStringList tst_ExitCodes::fresh(int count)
{
    QStringList chosen;
    const QStringList active = m_world->iccids(u"state:active"_s, 500);
    for (const QString &iccid : active) {
        if (chosen.size() < count && !m_used.contains(iccid))
            chosen << iccid;
    }
    m_used.unite(QSet<QString>(chosen.begin(), chosen.end()));
    return chosen;
}

void tst_ExitCodes::helpAndVersion()
{
    Ctl &ctl = m_world->ctl();
    for (const QStringList &words : {QStringList {u"--help"_s}, QStringList {u"change"_s, u"plan"_s, u"--help"_s}, QStringList {u"--version"_s}}) {
        const CtlRun run = ctl.plain(words);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.size() > 10);
        QVERIFY(run.err.isEmpty());
    }
}

void tst_ExitCodes::badUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("no command") << QStringList {};
    QTest::addRow("unknown command") << QStringList {u"frobnicate"_s};
    QTest::addRow("unknown option") << QStringList {u"sync"_s, u"--fast"_s};
    QTest::addRow("unknown profile") << QStringList {u"--profile"_s, u"nobody"_s, u"sync"_s};
    QTest::addRow("unknown change") << QStringList {u"change"_s, u"show"_s, u"4711"_s};
    QTest::addRow("not a change") << QStringList {u"change"_s, u"show"_s, u"seven"_s};
    QTest::addRow("unknown key") << QStringList {u"profile"_s, u"set"_s, u"default"_s, u"colour=blue"_s};
    QTest::addRow("bad value") << QStringList {u"profile"_s, u"set"_s, u"default"_s, u"batch=many"_s};
    QTest::addRow("bad origin") << QStringList {u"profile"_s, u"add"_s, u"x"_s, u"--base-url"_s, u"https://a.example/path"_s, u"--account"_s, u"0000123456-00001"_s};
    QTest::addRow("unknown column") << QStringList {u"devices"_s, u"--columns"_s, u"colour"_s};
    QTest::addRow("unknown format") << QStringList {u"devices"_s, u"--format"_s, u"yaml"_s};
    QTest::addRow("bad time") << QStringList {u"audit"_s, u"export"_s, u"--out"_s, u"a.csv"_s, u"--from"_s, u"yesterday"_s};
    QTest::addRow("unknown suffix") << QStringList {u"audit"_s, u"export"_s, u"--out"_s, u"a.doc"_s};
}

void tst_ExitCodes::badUsageIsTwo()
{
    QFETCH(QStringList, words);
    const CtlRun run = m_world->ctl().json(words);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
    QVERIFY(!run.errorMessage().contains(u'%'));
    QCOMPARE(run.err.trimmed(), run.errorMessage().toUtf8());
}

void tst_ExitCodes::laterCommandsAreTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("verify") << QStringList {u"audit"_s, u"verify"_s};
    QTest::addRow("xlsx") << QStringList {u"audit"_s, u"export"_s, u"--out"_s, u"a.xlsx"_s};
    QTest::addRow("pdf") << QStringList {u"audit"_s, u"export"_s, u"--out"_s, u"a.pdf"_s};
}

void tst_ExitCodes::laterCommandsAreTwo()
{
    QFETCH(QStringList, words);
    const CtlRun run = m_world->ctl().json(words);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
}

void tst_ExitCodes::nothingToSendIsZero()
{
    const QStringList suspended = m_world->iccids(u"state:suspend"_s, 3);
    const qint64 change = m_world->plan(u"suspend"_s, suspended);
    const CtlRun run = apply(change, {u"--wait"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"dispatches"].toInt(), 0);
    QCOMPARE(run.json[u"counts"][u"skipped"].toInt(), 3);
}

void tst_ExitCodes::failedItemsAreOne()
{
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"fail-device","code":"X.Y.Z","text":"no"}])"));
    const CtlRun run = apply(m_world->plan(u"suspend"_s, fresh(2)), {u"--wait"_s});
    QVERIFY2(run.exitCode == 1, run.told());
    QCOMPARE(run.json[u"state"].toString(), u"failed"_s);
}

void tst_ExitCodes::withoutYesIsFour()
{
    const qint64 change = m_world->plan(u"suspend"_s, fresh(2));
    const CtlRun run = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change)});
    QVERIFY2(run.exitCode == 4, run.told());
    QCOMPARE(run.errorKind(), u"refused"_s);
    QCOMPARE(m_world->count(change, u"planned"_s), 2);
}

void tst_ExitCodes::destructiveNeedsItsCount()
{
    const qint64 change = m_world->plan(u"deactivate"_s, fresh(2), {u"--set"_s, u"reason=FF"_s});
    QVERIFY(change > 0);
    const int send = m_world->ctl().json({u"change"_s, u"show"_s, QString::number(change)}).json[u"send"].toInt();
    QCOMPARE(send, 2);
    QCOMPARE(apply(change, {u"--wait"_s}).exitCode, 4);
    QCOMPARE(apply(change, {u"--wait"_s, u"--confirm"_s, u"3"_s}).exitCode, 4);
    const CtlRun run = apply(change, {u"--wait"_s, u"--confirm"_s, u"2"_s});
    QVERIFY2(run.exitCode == 0, run.told());
}

void tst_ExitCodes::writesOffIsFour()
{
    QCOMPARE(m_world->ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"writes=off"_s}).exitCode, 0);
    const qint64 change = m_world->plan(u"suspend"_s, fresh(2));
    const CtlRun run = apply(change, {u"--wait"_s});
    QCOMPARE(m_world->ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"writes="_s}).exitCode, 0);
    QVERIFY2(run.exitCode == 4, run.told());
    QCOMPARE(run.errorKind(), u"refused"_s);
}

void tst_ExitCodes::losingATenthIsFour()
{
    CarrierWorld large({u"--devices"_s, u"300"_s});
    const QByteArray problem = large.begin();
    QVERIFY2(problem.isEmpty(), problem);
    large.simulator().kill();
    // The same accounts, most lines gone.
    SimulatorProcess small({u"--devices"_s, u"100"_s, u"--port"_s, QString::number(large.simulator().port())});
    QVERIFY2(small.start(), qPrintable(small.problem()));
    const CtlRun refused = large.ctl().json({u"sync"_s});
    QVERIFY2(refused.exitCode == 4, refused.told());
    const CtlRun accepted = large.ctl().json({u"sync"_s, u"--accept-missing"_s});
    QVERIFY2(accepted.exitCode == 0, accepted.told());
    QVERIFY(accepted.json[u"missing"].toInt() > 30);
}

void tst_ExitCodes::unconfirmedIsFive()
{
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"never-execute"}])"));
    const qint64 change = m_world->plan(u"suspend"_s, fresh(2));
    const CtlRun run = apply(change, {u"--wait"_s, u"--wait-for"_s, u"3s"_s});
    QVERIFY2(run.exitCode == 5, run.told());
    QCOMPARE(run.json[u"counts"][u"unconfirmed"].toInt(), 2);
    const CtlRun retried = m_world->ctl().json({u"change"_s, u"retry"_s, QString::number(change)});
    QVERIFY2(retried.json[u"items"].toInt() == 0, "what is unconfirmed is never sent again");
}

void tst_ExitCodes::storageIsSix_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addRow("somebody else's file") << u"text"_s;
    QTest::addRow("somebody else's database") << u"foreign"_s;
    QTest::addRow("a newer store") << u"newer"_s;
    QTest::addRow("a folder that cannot be") << u"folder"_s;
}

void tst_ExitCodes::storageIsSix()
{
    QFETCH(QString, kind);
    Ctl ctl;
    QString path = ctl.file(u"other.sqlite"_s);
    if (kind == u"text"_s)
        ctl.write(u"other.sqlite"_s, "This is not a database, and it is long enough to be looked at as one, if somebody tried.\n");
    if (kind == u"folder"_s) {
        ctl.write(u"occupied"_s, "a file");
        path = ctl.file(u"occupied/fleet.sqlite"_s);
    }
    if (kind == u"newer"_s)
        QCOMPARE(ctl.plain({u"--store"_s, u"sqlite:"_s + path, u"profile"_s, u"list"_s}).exitCode, 0);
    if (kind == u"foreign"_s || kind == u"newer"_s) {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(kind == u"newer"_s ? u"UPDATE schema_version SET version = version + 1000"_s : u"CREATE TABLE customers (id INTEGER)"_s));
        db.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray before = ctl.read(u"other.sqlite"_s);
    const CtlRun run = ctl.plain({u"--json"_s, u"--store"_s, u"sqlite:"_s + path, u"profile"_s, u"list"_s});
    QVERIFY2(run.exitCode == 6, run.told());
    QCOMPARE(run.errorKind(), u"storage"_s);
    QCOMPARE(ctl.read(u"other.sqlite"_s), before);
}

void tst_ExitCodes::pauseResumeAndCancel()
{
    const qint64 change = m_world->plan(u"suspend"_s, fresh(2));
    const QString number = QString::number(change);
    Ctl &ctl = m_world->ctl();
    QCOMPARE(apply(change).json[u"state"].toString(), u"queued"_s);
    QCOMPARE(ctl.json({u"change"_s, u"pause"_s, number}).json[u"state"].toString(), u"paused"_s);
    QCOMPARE(ctl.json({u"change"_s, u"resume"_s, number}).json[u"state"].toString(), u"queued"_s);
    const CtlRun cancelled = ctl.json({u"change"_s, u"cancel"_s, number});
    QCOMPARE(cancelled.json[u"state"].toString(), u"cancelled"_s);
    QCOMPARE(cancelled.json[u"counts"][u"cancelled"].toInt(), 2);
    QCOMPARE(ctl.json({u"change"_s, u"resume"_s, number}).exitCode, 4);
    QCOMPARE(apply(change, {u"--wait"_s}).exitCode, 1);
}

void tst_ExitCodes::withoutWaitItIsQueuedAndTheWorkerSendsIt()
{
    const qint64 change = m_world->plan(u"suspend"_s, fresh(3));
    const CtlRun queued = apply(change);
    QVERIFY2(queued.exitCode == 0, queued.told());
    QCOMPARE(queued.json[u"counts"][u"queued"].toInt(), 3);
    const auto worker = m_world->ctl().start({u"work"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_world->count(change, u"succeeded"_s), 3, 60'000);
    ::kill(pid_t(worker->processId()), SIGTERM);
    QCOMPARE(m_world->ctl().finish(*worker).exitCode, 0);
}

void tst_ExitCodes::workerEndsInOrderWhenTold()
{
    const auto worker = m_world->ctl().start({u"work"_s});
    QTest::qWait(500);
    QCOMPARE(worker->state(), QProcess::Running);
    ::kill(pid_t(worker->processId()), SIGTERM);
    const CtlRun run = m_world->ctl().finish(*worker);
    QVERIFY2(run.exitCode == 0, run.told());
    QVERIFY(!run.json.isEmpty());
}

void tst_ExitCodes::addingAProfileAgainChangesNothing()
{
    Ctl ctl;
    const QUrl origin(u"https://thingspace.verizon.com"_s);
    const CtlRun first = ctl.addProfile(origin, {u"0000123456-00001"_s, u"0000123456-00002"_s});
    QVERIFY2(first.exitCode == 0, first.told());
    QCOMPARE(first.json[u"name"].toString(), u"default"_s);
    const CtlRun again = ctl.addProfile(origin, {u"0000123456-00001"_s, u"0000123456-00002"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json, first.json);
    QCOMPARE(ctl.json({u"profile"_s, u"list"_s}).json[u"profiles"].toArray().size(), 1);
    QCOMPARE(ctl.json({u"profile"_s, u"remove"_s, u"default"_s}).json, QJsonObject());
    QCOMPARE(ctl.json({u"profile"_s, u"list"_s}).json[u"profiles"].toArray().size(), 0);
}

void tst_ExitCodes::setsAndShowsProfileKeys()
{
    Ctl ctl;
    QCOMPARE(ctl.addProfile(QUrl(u"https://thingspace.verizon.com"_s), {u"0000123456-00001"_s}).json[u"writes"].toString(), u"off"_s);
    const CtlRun set = ctl.json({u"profile"_s, u"set"_s, u"default"_s, u"writes=on"_s, u"batch=50"_s, u"look.max=90s"_s});
    QVERIFY2(set.exitCode == 0, set.told());
    const QJsonObject shown = ctl.json({u"profile"_s, u"show"_s, u"default"_s}).json;
    QCOMPARE(shown[u"writes"].toString(), u"on"_s);
    QCOMPARE(shown[u"batch"].toInt(), 50);
    QCOMPARE(shown[u"look.max"].toString(), u"90s"_s);
}

void tst_ExitCodes::durationsAndRatesAreWrittenAsTheContractSays()
{
    Ctl ctl;
    const QJsonObject live = ctl.addProfile(QUrl(u"https://thingspace.verizon.com"_s), {u"0000123456-00001"_s}).json;
    QCOMPARE(live[u"list-lag"].toString(), u"5min"_s);
    QCOMPARE(live[u"look.deadline"].toString(), u"24h"_s);
    QCOMPARE(live[u"pace.writes"].toInt(), 60);
    const QJsonObject local = m_world->ctl().json({u"profile"_s, u"show"_s, u"default"_s}).json;
    QCOMPARE(local[u"pace.writes"].toString(), u"unlimited"_s);
    QCOMPARE(local[u"writes"].toString(), u"on"_s);
}

QTEST_GUILESS_MAIN(tst_ExitCodes)
#include "tst_exitcodes.moc"
