#include "app/desktop/fleetjobs.h"

#include "models/catalogue/profilestore.h"
#include "tests/support/fakeclock.h"
#include "tests/models/engine/engineworld.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Summary = Result<SyncSummary>;

Summary summary(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Summary(failure(Error::Kind::Cancelled, u"test.nothing"_s)) : spy.last().first().value<Summary>();
}

QByteArray why(const Summary &result)
{
    return result ? QByteArray() : logLine(result.error()).toUtf8();
}

Result<void> outcome(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Result<void>(failure(Error::Kind::Cancelled, u"test.nothing"_s)) : spy.last().at(1).value<Result<void>>();
}

} // namespace

class tst_FleetJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFleetAndTellsHowFarItIs();
    void cancelsASync();
    void oneSyncAtATime();
    void refreshesSomeLines();
    void syncsByItself();
    void syncsAtOnceWhenTheLastReadingIsTooOld();
    void saysThatThereIsNoSuchProfile();
    void aGoodProfilePasses();
    void namesTheStageThatFails_data();
    void namesTheStageThatFails();
    void aRefusedLoginIsNotTriedAgain();
    void goesWhileASyncRuns();

private:
    /// A store with a profile "default" at this origin.
    static StoreUrl storeWith(const QTemporaryDir &folder, const QUrl &origin, const QStringList &accounts);

    SystemClock m_clock;
};

StoreUrl tst_FleetJobs::storeWith(const QTemporaryDir &folder, const QUrl &origin, const QStringList &accounts)
{
    const StoreUrl url {StoreUrl::Kind::Sqlite, folder.filePath(u"fleet.sqlite"_s), {}};
    const SystemClock clock;
    const auto db = Database::open(url);
    if (!db || !ProfileStore(**db, clock).add(u"default"_s, origin.toString(), accounts) || !ProfileStore(**db, clock).set(u"default"_s, {u"timeout=2s"_s}))
        qFatal("no store");
    return url;
}

void tst_FleetJobs::readsTheFleetAndTellsHowFarItIs()
{
    EngineWorld world({u"--devices"_s, u"3000"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy started(&jobs, &FleetJobs::syncStarted);
    QSignalSpy progressed(&jobs, &FleetJobs::syncProgressed);
    QSignalSpy finished(&jobs, &FleetJobs::syncFinished);
    QVERIFY(!world.simulator().post(u"/simulator/external"_s,
                                    "{\"iccid\":\"" + world.lines(u"active"_s, 1).first().toLatin1() + "\",\"operation\":\"suspend\"}").isNull());
    jobs.sync(u"default"_s);
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(started.first().first().toString(), u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QVERIFY2(summary(finished), why(summary(finished)).constData());
    QCOMPARE(summary(finished)->devices, 3000);
    QCOMPARE(summary(finished)->updated, 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last().first().value<SyncProgress>().devices, 3000);
    QVERIFY(!jobs.isSyncing());
    // The session ended with the work.
    QVERIFY(!world.simulator().requests(u"/session/logout"_s).isEmpty());
}

void tst_FleetJobs::cancelsASync()
{
    EngineWorld world({u"--devices"_s, u"100"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"list"},"fault":"slow","ms":60000}])"));
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy finished(&jobs, &FleetJobs::syncFinished);
    jobs.sync(u"default"_s);
    QTRY_VERIFY(jobs.isSyncing());
    jobs.cancelSync();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(summary(finished).error().code, u"sync.cancelled"_s);
    jobs.cancelSync(); // nothing runs: nothing happens
    QVERIFY(world.simulator().setFaults("[]"));
    jobs.sync(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QVERIFY(summary(finished));
}

void tst_FleetJobs::oneSyncAtATime()
{
    EngineWorld world({u"--devices"_s, u"100"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy started(&jobs, &FleetJobs::syncStarted);
    QSignalSpy finished(&jobs, &FleetJobs::syncFinished);
    jobs.sync(u"default"_s);
    jobs.sync(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    // What comes after it comes after both.
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 20'000);
    QCOMPARE(started.size(), 1);
    QCOMPARE(finished.size(), 1);
}

void tst_FleetJobs::refreshesSomeLines()
{
    EngineWorld world({u"--devices"_s, u"500"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    const QString line = world.lines(u"active"_s, 1).first();
    const DeviceId moved {world.number(u"SELECT id FROM device WHERE iccid = '%1'"_s.arg(line))};
    QVERIFY(!world.simulator().post(u"/simulator/external"_s, "{\"iccid\":\"" + line.toLatin1() + "\",\"operation\":\"suspend\"}").isNull());
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy refreshed(&jobs, &FleetJobs::refreshFinished);
    const DeviceId other {world.number(u"SELECT max(id) FROM device"_s)};
    jobs.refresh(u"default"_s, {moved, other, DeviceId {4'711'000'000}});
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, 20'000);
    QVERIFY2(summary(refreshed), why(summary(refreshed)).constData());
    QCOMPARE(summary(refreshed)->devices, 2);
    QCOMPARE(summary(refreshed)->updated, 1);
    QCOMPARE(world.number(u"SELECT count(*) FROM device WHERE id = %1 AND state = 'suspend'"_s.arg(moved.value)), 1);
    jobs.refresh(u"default"_s, {});
    QTRY_COMPARE(refreshed.size(), 2);
    QCOMPARE(*summary(refreshed), SyncSummary {});
}

void tst_FleetJobs::syncsByItself()
{
    EngineWorld world({u"--devices"_s, u"50"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy started(&jobs, &FleetJobs::syncStarted);
    QSignalSpy finished(&jobs, &FleetJobs::syncFinished);
    jobs.setSyncEvery(u"default"_s, 50ms);
    QTRY_VERIFY_WITH_TIMEOUT(finished.size() >= 3, 20'000);
    jobs.setSyncEvery({}, std::nullopt);
    // One that ran ends; then none follows.
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 20'000);
    QTRY_COMPARE(finished.size(), started.size());
    const qsizetype until = started.size();
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 2, 20'000);
    QCOMPARE(started.size(), until);
}

void tst_FleetJobs::syncsAtOnceWhenTheLastReadingIsTooOld()
{
    EngineWorld world({u"--devices"_s, u"50"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    FakeClock twoHoursLater;
    twoHoursLater.setNow(QDateTime::currentDateTimeUtc().addSecs(2 * 3600));
    FleetJobs jobs(world.url(), world.secrets(), twoHoursLater);
    QSignalSpy started(&jobs, &FleetJobs::syncStarted);
    jobs.setSyncEvery(u"default"_s, 3h);
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 20'000);
    QCOMPARE(started.size(), 0);
    jobs.setSyncEvery(u"default"_s, 1h);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 20'000);
}

void tst_FleetJobs::saysThatThereIsNoSuchProfile()
{
    QTemporaryDir folder;
    FakeSecretSource secrets;
    FleetJobs jobs(storeWith(folder, QUrl(u"http://127.0.0.1:1"_s), {u"0000123456-00001"_s}), secrets, m_clock);
    QSignalSpy started(&jobs, &FleetJobs::syncStarted);
    QSignalSpy synced(&jobs, &FleetJobs::syncFinished);
    QSignalSpy refreshed(&jobs, &FleetJobs::refreshFinished);
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.sync(u"nobody"_s);
    jobs.refresh(u"nobody"_s, {DeviceId {1}});
    jobs.testProfile(u"nobody"_s);
    QTRY_COMPARE(tested.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(summary(synced).error().code, u"profile.unknown"_s);
    QCOMPARE(summary(refreshed).error().code, u"profile.unknown"_s);
    QCOMPARE(outcome(tested).error().code, u"profile.unknown"_s);
    QVERIFY(!jobs.isSyncing());
}

void tst_FleetJobs::aGoodProfilePasses()
{
    EngineWorld world({u"--devices"_s, u"50"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    FleetJobs jobs(world.url(), world.secrets(), m_clock);
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 20'000);
    QCOMPARE(tested.first().first().toString(), u"default"_s);
    QVERIFY(outcome(tested));
}

void tst_FleetJobs::namesTheStageThatFails_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("stage");
    QTest::addRow("nobody answers") << QByteArray() << u"reach"_s;
    QTest::addRow("key or secret") << QByteArray("/token") << u"token"_s;
    QTest::addRow("user or password") << QByteArray("/session/login") << u"login"_s;
    QTest::addRow("an account that is not there") << QByteArray("/accounts/") << u"account"_s;
}

void tst_FleetJobs::namesTheStageThatFails()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, stage);
    // Signs in as the carrier does, up to what the row says is refused.
    const auto kind = signingIn([](const ScriptedRequest &) { return ScriptedAnswer::json(200, "{}"); });
    ScriptedServer server([&](const ScriptedRequest &request) {
        return request.path.contains(path) ? ScriptedAnswer::json(401, R"({"errorCode":"REQUEST_FAILED.Refused","errorMessage":"no"})") : kind(request);
    });
    const QUrl origin = server.origin();
    if (path.isEmpty())
        server.close();
    QTemporaryDir folder;
    FakeSecretSource secrets;
    FleetJobs jobs(storeWith(folder, origin, {u"0000123456-00001"_s}), secrets, m_clock);
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 30'000);
    QVERIFY(!outcome(tested));
    QVERIFY2(outcome(tested).error().stage == stage, qPrintable(outcome(tested).error().stage + u": "_s + logLine(outcome(tested).error())));
}

void tst_FleetJobs::aRefusedLoginIsNotTriedAgain()
{
    QTemporaryDir folder;
    QFile login(folder.filePath(u"login.json"_s));
    QVERIFY(login.open(QIODevice::WriteOnly));
    login.write(R"({"key":"k","secret":"s","username":"u","password":"another"})");
    login.close();
    SimulatorProcess simulator({u"--devices"_s, u"10"_s, u"--login-file"_s, login.fileName()});
    QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
    FakeSecretSource secrets({"k", "s", "u", "wrong"});
    FleetJobs jobs(storeWith(folder, simulator.origin(), {u"0000123456-00001"_s}), secrets, m_clock);
    QSignalSpy synced(&jobs, &FleetJobs::syncFinished);
    QSignalSpy tested(&jobs, &FleetJobs::profileTested);
    jobs.sync(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(synced.size(), 1, 20'000);
    QVERIFY(!summary(synced));
    QCOMPARE(simulator.requests(u"/session/login"_s).size(), 1);
    // Whatever asks next is told without asking the carrier, until there are new credentials.
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE(tested.size(), 1);
    QCOMPARE(outcome(tested).error().code, u"login.latched"_s);
    jobs.sync(u"default"_s);
    QTRY_COMPARE(synced.size(), 2);
    QCOMPARE(simulator.requests(u"/session/login"_s).size(), 1);
    jobs.forgetRefusal(u"default"_s);
    jobs.testProfile(u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 2, 20'000);
    QCOMPARE(simulator.requests(u"/session/login"_s).size(), 2);
}

void tst_FleetJobs::goesWhileASyncRuns()
{
    EngineWorld world({u"--devices"_s, u"100"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"list"},"fault":"slow","ms":60000}])"));
    auto jobs = std::make_unique<FleetJobs>(world.url(), world.secrets(), m_clock);
    jobs->sync(u"default"_s);
    QTRY_VERIFY(jobs->isSyncing());
    QTRY_VERIFY(!world.simulator().requests(u"/session/login"_s).isEmpty());
    QElapsedTimer going;
    going.start();
    jobs.reset();
    QVERIFY(going.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(tst_FleetJobs)
#include "tst_fleetjobs.moc"
