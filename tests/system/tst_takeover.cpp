#include "tests/system/carrierworld.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

/// A worker that is stopped with a request on the wire, while another takes over; then it wakes.
class tst_TakeOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedWorkerIsTakenOverAndItsAnswerIsTrueAllTheSame();

private:
    static QSqlDatabase store(const QString &file)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        db.setDatabaseName(file);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=200"_s);
        db.open();
        return db;
    }
    static qint64 number(const QString &sql)
    {
        QSqlQuery query;
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }
};

void tst_TakeOver::aStoppedWorkerIsTakenOverAndItsAnswerIsTrueAllTheSame()
{
    CarrierWorld world({u"--devices"_s, u"300"_s, u"--delay"_s, u"0..50"_s});
    const QByteArray problem = world.begin();
    QVERIFY2(problem.isEmpty(), problem);
    QCOMPARE(world.ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"batch=10"_s, u"look.first=300ms"_s, u"look.max=1s"_s, u"timeout=2min"_s}).exitCode, 0);
    const qint64 change = world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 100));
    QCOMPARE(world.ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s}).exitCode, 0);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"slow","ms":700}])"));
    const auto stopped = world.ctl().start({u"work"_s});
    const QSqlDatabase db = store(world.ctl().storeFile());
    QTRY_VERIFY_WITH_TIMEOUT(number(u"SELECT count(*) FROM dispatch WHERE fate = 'open'"_s) > 0, 30'000);
    // On the wire: between intent and first byte nobody could know better before it wakes. A minute went by. Stopped in the midst of a
    // transaction, it would keep everybody from the file. In either case it is stopped again, elsewhere.
    bool isStopped = false;
    for (int attempt = 0; attempt < 50 && !isStopped; ++attempt) {
        ::kill(pid_t(stopped->processId()), SIGSTOP);
        isStopped = number(u"SELECT count(*) FROM dispatch WHERE fate = 'open'"_s) > 0
            && QTest::qWaitFor([&] { return world.simulator().requests(u"/actions/suspend"_s).size() == number(u"SELECT count(*) FROM dispatch"_s); }, 1500)
            && QSqlQuery().exec(u"UPDATE lease SET until_boot = 1"_s);
        if (!isStopped) {
            ::kill(pid_t(stopped->processId()), SIGCONT);
            QTest::qWait(20);
        }
    }
    QVERIFY(isStopped);
    const qint64 open = number(u"SELECT count(*) FROM dispatch WHERE fate = 'open'"_s);
    QVERIFY(open > 0);
    QVERIFY(world.simulator().setFaults("[]"));
    const CtlRun other = world.ctl().json({u"work"_s, u"--until-idle"_s});
    QVERIFY2(other.exitCode == 0, other.told());
    QCOMPARE(world.count(change, u"succeeded"_s), 100);
    ::kill(pid_t(stopped->processId()), SIGCONT);
    // It heard the answers that came while it was stopped, and each went to its request; nothing else of it went out.
    QTRY_COMPARE_WITH_TIMEOUT(number(u"SELECT count(*) FROM dispatch WHERE fate IN ('open', 'unknown')"_s), 0, 30'000);
    ::kill(pid_t(stopped->processId()), SIGTERM);
    const CtlRun woken = world.ctl().finish(*stopped);
    QVERIFY2(woken.exitCode == 0, woken.told());
    QCOMPARE(world.count(change, u"succeeded"_s), 100);
    QHash<QString, int> times;
    const QJsonArray requests = world.simulator().requests(u"/actions/suspend"_s);
    for (const QJsonValueConstRef request : requests) {
        const QJsonArray iccids = request[u"iccids"].toArray();
        for (const QJsonValueConstRef iccid : iccids)
            ++times[iccid.toString()];
    }
    QCOMPARE(times.size(), 100);
    for (auto line = times.cbegin(); line != times.cend(); ++line)
        QVERIFY2(*line == 1, qPrintable(line.key()));
}

QTEST_GUILESS_MAIN(tst_TakeOver)
#include "tst_takeover.moc"
