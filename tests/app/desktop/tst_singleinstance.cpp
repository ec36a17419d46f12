#include "app/desktop/singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const StoreUrl kStore {StoreUrl::Kind::Sqlite, u"/tmp/one-of-a-kind/fleet.sqlite"_s, {}};

/// What this program does as a process of its own, given a folder: claims, says so, and stays.
int stay(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SingleInstance instance(kStore, nullptr, application.arguments().at(2));
    const auto role = instance.claim({u"second"_s, u"file.csv"_s});
    const char *said = !role ? "failed" : *role == SingleInstance::Role::First ? "first" : "second";
    std::printf("%s\n", said);
    std::fflush(stdout);
    return role && *role == SingleInstance::Role::First ? QCoreApplication::exec() : 0;
}

} // namespace

class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondHandsItsArgumentsOver();
    void anotherStoreIsAnotherWindow();
    void oneStoreWrittenInTwoWaysIsOne();
    void aKilledFirstLeavesNothingInTheWay();
    void aSilentFirstIsSaidSo();
    void strangersAreNotListenedTo();

private:
    static std::unique_ptr<QProcess> another(const QString &folder);
    static QByteArray line(QProcess &process);
};

std::unique_ptr<QProcess> tst_SingleInstance::another(const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {u"--stay"_s, folder});
    return process;
}

QByteArray tst_SingleInstance::line(QProcess &process)
{
    return QTest::qWaitFor([&] { return process.canReadLine(); }, 10'000) ? process.readLine().trimmed() : QByteArray();
}

void tst_SingleInstance::theSecondHandsItsArgumentsOver()
{
    QTemporaryDir folder;
    SingleInstance first(kStore, nullptr, folder.path());
    const auto role = first.claim({});
    QVERIFY(role);
    QCOMPARE(*role, SingleInstance::Role::First);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    for (int time = 1; time <= 2; ++time) {
        const auto second = another(folder.path());
        QCOMPARE(line(*second), "second");
        QCOMPARE(raised.size(), time);
        QCOMPARE(raised.last().first().toStringList(), QStringList({u"second"_s, u"file.csv"_s}));
        QTRY_COMPARE(second->state(), QProcess::NotRunning);
        QCOMPARE(second->exitCode(), 0);
    }
}

void tst_SingleInstance::anotherStoreIsAnotherWindow()
{
    QTemporaryDir folder;
    SingleInstance one(kStore, nullptr, folder.path());
    SingleInstance other({StoreUrl::Kind::Sqlite, u"/tmp/one-of-a-kind/other.sqlite"_s, {}}, nullptr, folder.path());
    SingleInstance team({StoreUrl::Kind::Postgresql, {}, u"postgresql://host/fleet"_s}, nullptr, folder.path());
    for (SingleInstance *instance : {&one, &other, &team})
        QCOMPARE(*instance->claim({}), SingleInstance::Role::First);
}

void tst_SingleInstance::oneStoreWrittenInTwoWaysIsOne()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"alias"_s)));
    SingleInstance first({StoreUrl::Kind::Sqlite, folder.filePath(u"real/fleet.sqlite"_s), {}}, nullptr, folder.path());
    QCOMPARE(*first.claim({}), SingleInstance::Role::First);
    // On a thread, since the first answers on this one.
    std::optional<Result<SingleInstance::Role>> role;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance second({StoreUrl::Kind::Sqlite, folder.filePath(u"alias/../alias/fleet.sqlite"_s), {}}, nullptr, folder.path());
        role = second.claim({});
    }));
    thread->start();
    QTRY_VERIFY(thread->isFinished());
    QVERIFY(role->has_value());
    QCOMPARE(**role, SingleInstance::Role::Second);
}

void tst_SingleInstance::aKilledFirstLeavesNothingInTheWay()
{
    QTemporaryDir folder;
    const auto first = another(folder.path());
    QCOMPARE(line(*first), "first");
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY2(!QDir(folder.path()).entryList({u"*.lock"_s}).isEmpty(), "the dead process's lock is still there");
    SingleInstance next(kStore, nullptr, folder.path());
    const auto role = next.claim({});
    QVERIFY(role);
    QCOMPARE(*role, SingleInstance::Role::First);
    const auto second = another(folder.path());
    QCOMPARE(line(*second), "second");
    QTRY_COMPARE(second->state(), QProcess::NotRunning);
}

void tst_SingleInstance::aSilentFirstIsSaidSo()
{
    QTemporaryDir folder;
    const auto first = another(folder.path());
    QCOMPARE(line(*first), "first");
    ::kill(pid_t(first->processId()), SIGSTOP);
    SingleInstance second(kStore, nullptr, folder.path());
    const auto role = second.claim({}, 300ms);
    ::kill(pid_t(first->processId()), SIGCONT);
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(!role);
    QCOMPARE(role.error().code, u"instance.silent"_s);
}

void tst_SingleInstance::strangersAreNotListenedTo()
{
    QTemporaryDir folder;
    SingleInstance first(kStore, nullptr, folder.path());
    QVERIFY(first.claim({}));
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    const QStringList sockets = QDir(folder.path()).entryList({u"thingdesk-*"_s}, QDir::System);
    QCOMPARE(sockets.size(), 1);
    QLocalSocket stranger;
    stranger.connectToServer(folder.filePath(sockets.first()));
    QVERIFY(stranger.waitForConnected());
    stranger.write("GET / HTTP/1.1\r\nHost: somewhere\r\n\r\n");
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QVERIFY(raised.isEmpty());
}

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--stay") == 0)
        return stay(argc, argv);
    QCoreApplication application(argc, argv);
    tst_SingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
