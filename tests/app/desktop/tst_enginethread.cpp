#include "app/desktop/enginethread.h"

#include "tests/models/engine/engineworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

class tst_EngineThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAChangeAndStopsInOrder();
    void beginsAgainAfterStop();
    void goingWithoutStopWaitsForNobody();
    void tellsWhatFailedAndThatItRecovered();
    void newCredentialsAreTriedAtOnce();

private:
    SystemClock m_clock;
};

void tst_EngineThread::runsAChangeAndStopsInOrder()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    EngineThread engine(world.url(), world.secrets(), m_clock);
    QSignalSpy moved(&engine, &EngineThread::changeMoved);
    QSignalSpy failed(&engine, &EngineThread::failed);
    QSignalSpy stopped(&engine, &EngineThread::stopped);
    engine.start();
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 20));
    QVERIFY(plan);
    QTRY_COMPARE_WITH_TIMEOUT(world.change(plan->change).state, ChangeState::Succeeded, 20'000);
    QCOMPARE(world.count(plan->change, ItemState::Succeeded), 20);
    QTRY_VERIFY(!moved.isEmpty());
    QCOMPARE(moved.first().first().value<ChangeId>(), plan->change);

    engine.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 20'000);
    QVERIFY(failed.isEmpty());
    // Nothing is held any more, and the process said that it has ended.
    QCOMPARE(world.number(u"SELECT count(*) FROM process WHERE ended_at IS NULL"_s), 0);
    QCOMPARE(world.violations(), QStringList());
}

void tst_EngineThread::beginsAgainAfterStop()
{
    EngineWorld world({u"--devices"_s, u"50"_s, u"--delay"_s, u"0..50"_s}, {u"look.first=300ms"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    EngineThread engine(world.url(), world.secrets(), m_clock);
    QSignalSpy stopped(&engine, &EngineThread::stopped);
    engine.stop(); // before it was started: at once
    QTRY_COMPARE(stopped.size(), 1);
    engine.start();
    engine.stop();
    engine.start(); // taken back
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 3));
    QVERIFY(plan);
    QTRY_COMPARE_WITH_TIMEOUT(world.change(plan->change).state, ChangeState::Succeeded, 20'000);
    engine.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 2, 20'000);
}

void tst_EngineThread::goingWithoutStopWaitsForNobody()
{
    EngineWorld world({u"--devices"_s, u"200"_s, u"--delay"_s, u"60000..60000"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 20));
    QVERIFY(plan);
    auto engine = std::make_unique<EngineThread>(world.url(), world.secrets(), m_clock);
    engine->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.count(plan->change, ItemState::AwaitingCarrier), 20, 20'000);
    QElapsedTimer going;
    going.start();
    engine.reset();
    QVERIFY(going.elapsed() < 5'000);
    QCOMPARE(world.violations(), QStringList());
}

void tst_EngineThread::tellsWhatFailedAndThatItRecovered()
{
    QTemporaryDir folder;
    const StoreUrl url {StoreUrl::Kind::Sqlite, folder.filePath(u"fleet.sqlite"_s), {}};
    QFile file(url.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    FakeSecretSource secrets;
    EngineThread engine(url, secrets, m_clock);
    QSignalSpy failed(&engine, &EngineThread::failed);
    QSignalSpy recovered(&engine, &EngineThread::recovered);
    QSignalSpy stopped(&engine, &EngineThread::stopped);
    engine.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Storage);
    QVERIFY(QFile::remove(url.path));
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 10'000);
    engine.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(failed.size(), 1);
}

void tst_EngineThread::newCredentialsAreTriedAtOnce()
{
    QTemporaryDir folder;
    QFile login(folder.filePath(u"login.json"_s));
    QVERIFY(login.open(QIODevice::WriteOnly));
    login.write(R"({"key":"test-key","secret":"test-secret","username":"test-user","password":"test-password"})");
    login.close();
    EngineWorld world({u"--devices"_s, u"50"_s, u"--delay"_s, u"0..50"_s, u"--login-file"_s, login.fileName()}, {u"look.first=300ms"_s});
    QVERIFY2(world.begin(), qPrintable(world.problem()));
    // Answers come on the engine's thread: each login is a source of its own, and never changed while it is asked.
    FakeSecretSource wrong(Credentials {"test-key", "test-secret", "test-user", "wrong"});
    FakeSecretSource right;
    class Both final : public SecretSource
    {
    public:
        std::atomic<SecretSource *> present = nullptr;
        void credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done) override
        {
            present.load()->credentials(profile, context, std::move(done));
        }
    } secrets;
    secrets.present = &wrong;
    EngineThread engine(world.url(), secrets, m_clock);
    QSignalSpy stopped(&engine, &EngineThread::stopped);
    engine.start();
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, 3));
    QVERIFY(plan);
    QTRY_COMPARE_WITH_TIMEOUT(world.change(plan->change).state, ChangeState::Paused, 20'000);
    QVERIFY(world.change(plan->change).pausedBecause.startsWith(u"login."_s));

    secrets.present = &right;
    engine.forgetRefusal(u"default"_s);
    QVERIFY(ChangeStore(world.db()).resume(plan->change, {u"tester"_s, u"default"_s, u"test"_s}, QDateTime::currentDateTimeUtc()));
    QTRY_COMPARE_WITH_TIMEOUT(world.change(plan->change).state, ChangeState::Succeeded, 20'000);
    engine.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 20'000);
}

QTEST_GUILESS_MAIN(tst_EngineThread)
#include "tst_enginethread.moc"
