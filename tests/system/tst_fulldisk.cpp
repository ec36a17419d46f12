#include "tests/support/waiting.h"
#include "tests/system/carrierworld.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

/// A disk of its own under a folder, small enough to be filled. Runs inside tests/support/with-mounts.sh.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(folder)
    {
        if (::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=160m,mode=0700") != 0)
            m_problem = std::strerror(errno);
        QDir(folder).mkpath(u"home"_s);
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }

    QByteArray problem() const { return m_problem; }
    qint64 room() const
    {
        QStorageInfo disk(m_folder);
        disk.refresh();
        return disk.bytesAvailable();
    }
    /// Leaves this much; 0: not one page.
    void fill(qint64 leave)
    {
        QFile ballast(m_folder + u"/ballast"_s);
        (void)ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
        for (const qint64 size : {kMegabyte, qint64(4096)}) {
            const QByteArray block(size, 'x');
            while (room() >= leave + size && ballast.write(block) == block.size()) { }
        }
    }
    void makeRoom() { QFile::remove(m_folder + u"/ballast"_s); }
    bool setReadOnly(bool readOnly)
    {
        return ::mount(nullptr, QFile::encodeName(m_folder).constData(), nullptr, MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr) == 0;
    }

private:
    QString m_folder;
    QByteArray m_problem;
};

} // namespace

/// What is left undone when the disk is full or read-only, that it is said, and that the work goes on when there is room: nothing sent
/// without intent, nothing lost, nothing sent twice.
class tst_FullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkerStopsBeforeSendingAndGoesOnByItself();
    void applySaysWhyNothingWasSent();
    void anAnswerThatFindsNoRoomIsKept();
    void withoutOnePageLeftEveryCommandSaysSo_data();
    void withoutOnePageLeftEveryCommandSaysSo();
    void aReadOnlyStoreIsSaidAndNothingIsSent();

private:
    static bool isIn(CarrierWorld &world, qint64 change, const QString &state)
    {
        return world.ctl().json({u"change"_s, u"show"_s, QString::number(change)}).json[u"state"] == state;
    }
    static qsizetype sent(CarrierWorld &world) { return world.simulator().requests(u"/actions/suspend"_s).size(); }
    /// Each line exactly once, and all of them settled.
    static QByteArray doneOnce(CarrierWorld &world, qint64 change, int lines)
    {
        QHash<QString, int> times;
        for (const QJsonValueConstRef row : world.simulator().ledger())
            times[row[u"iccid"].toString()] += row[u"operation"] == u"suspend"_s ? 1 : 0;
        for (auto line = times.begin(); line != times.end(); ++line) {
            if (*line > 1)
                return "twice: " + line.key().toUtf8();
        }
        const int succeeded = world.count(change, u"succeeded"_s);
        return succeeded == lines ? QByteArray() : "succeeded: " + QByteArray::number(succeeded);
    }
};

#define ON_A_SMALL_DISK(world, disk) \
    CarrierWorld world({u"--devices"_s, u"600"_s, u"--delay"_s, u"0..50"_s}); \
    SmallDisk disk(world.ctl().folder()); \
    QVERIFY2(disk.problem().isEmpty(), disk.problem()); \
    const QByteArray problem = world.begin(); \
    QVERIFY2(problem.isEmpty(), problem)

void tst_FullDisk::aWorkerStopsBeforeSendingAndGoesOnByItself()
{
    ON_A_SMALL_DISK(world, disk);
    const qint64 change = world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 200));
    QCOMPARE(world.ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s}).exitCode, 0);
    disk.fill(8 * kMegabyte);
    auto worker = world.ctl().start({u"work"_s});
    QVERIFY(spinUntil([&] { return isIn(world, change, u"paused"_s); }));
    const CtlRun paused = world.ctl().json({u"change"_s, u"show"_s, QString::number(change)});
    QCOMPARE(paused.json[u"pausedBecause"].toString(), u"store.full"_s);
    QCOMPARE(paused.json[u"counts"][u"queued"].toInt(), 200);
    spinFor(1500);
    QCOMPARE(sent(world), 0);
    QCOMPARE(worker->state(), QProcess::Running);
    disk.makeRoom();
    QVERIFY(spinUntil([&] { return isIn(world, change, u"succeeded"_s); }));
    QCOMPARE(doneOnce(world, change, 200), QByteArray());
    worker->terminate();
    const CtlRun ended = world.ctl().finish(*worker);
    QVERIFY2(ended.exitCode == 0, ended.told());
}

void tst_FullDisk::applySaysWhyNothingWasSent()
{
    ON_A_SMALL_DISK(world, disk);
    const qint64 change = world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 50));
    const QStringList apply {u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s};
    disk.fill(8 * kMegabyte);
    const CtlRun full = world.ctl().json(apply);
    QVERIFY2(full.exitCode == 6, full.told());
    QCOMPARE(full.errorKind(), u"storage"_s);
    QVERIFY2(full.errorMessage().contains(u"no room"_s) && full.errorMessage().contains(world.ctl().storeFile()), full.told());
    QCOMPARE(sent(world), 0);
    disk.makeRoom();
    const CtlRun done = world.ctl().json(apply);
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(doneOnce(world, change, 50), QByteArray());
}

void tst_FullDisk::anAnswerThatFindsNoRoomIsKept()
{
    ON_A_SMALL_DISK(world, disk);
    QCOMPARE(world.ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"batch=20"_s}).exitCode, 0);
    QVERIFY(world.simulator().setFaults(R"([{"match":{"operation":"suspend"},"fault":"slow","ms":3000}])"));
    const qint64 change = world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 200));
    QCOMPARE(world.ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s}).exitCode, 0);
    auto worker = world.ctl().start({u"work"_s});
    QVERIFY(spinUntil([&] { return world.count(change, u"sending"_s) >= 20; }));
    disk.fill(0);
    spinFor(5000);
    const qsizetype whileFull = sent(world);
    QVERIFY2(whileFull >= 1 && whileFull < 8, QByteArray::number(whileFull).constData()); // four at a time, ten in all
    QCOMPARE(worker->state(), QProcess::Running);
    disk.makeRoom();
    QVERIFY(spinUntil([&] { return isIn(world, change, u"succeeded"_s); }, 60'000));
    QCOMPARE(doneOnce(world, change, 200), QByteArray());
    // No answer was lost: every line was settled under its receipt, none by looking for what became of it.
    QCOMPARE(sent(world), 10);
    const auto items = world.items(change);
    for (const QJsonObject &item : items)
        QVERIFY2(!item[u"requestId"].toString().isEmpty(), qPrintable(item[u"iccid"].toString()));
    worker->terminate();
    const CtlRun ended = world.ctl().finish(*worker);
    QVERIFY2(ended.exitCode == 0, ended.told());
}

void tst_FullDisk::withoutOnePageLeftEveryCommandSaysSo_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addRow("sync") << QStringList {u"sync"_s};
    QTest::addRow("show") << QStringList {u"change"_s, u"show"_s, u"1"_s};
    QTest::addRow("apply") << QStringList {u"change"_s, u"apply"_s, u"1"_s, u"--yes"_s, u"--wait"_s};
    QTest::addRow("work") << QStringList {u"work"_s, u"--until-idle"_s};
}

void tst_FullDisk::withoutOnePageLeftEveryCommandSaysSo()
{
    QFETCH(QStringList, command);
    ON_A_SMALL_DISK(world, disk);
    QCOMPARE(world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 20)), 1);
    disk.fill(0);
    const CtlRun run = world.ctl().json(command);
    QVERIFY2(run.exitCode == 6, run.told());
    QVERIFY2(run.errorMessage().contains(u"no room"_s), run.told());
    QCOMPARE(sent(world), 0);
    disk.makeRoom();
    QCOMPARE(world.ctl().json({u"change"_s, u"apply"_s, u"1"_s, u"--yes"_s, u"--wait"_s}).exitCode, 0);
    QCOMPARE(doneOnce(world, 1, 20), QByteArray());
}

void tst_FullDisk::aReadOnlyStoreIsSaidAndNothingIsSent()
{
    ON_A_SMALL_DISK(world, disk);
    const qint64 change = world.plan(u"suspend"_s, world.iccids(u"state:active"_s, 20));
    const QStringList apply {u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s};
    QVERIFY(disk.setReadOnly(true));
    for (const QStringList &command : {apply, QStringList {u"work"_s, u"--until-idle"_s}, QStringList {u"sync"_s}, QStringList {u"devices"_s}}) {
        const CtlRun run = world.ctl().json(command);
        QVERIFY2(run.exitCode == 6, run.told());
        QVERIFY2(run.errorMessage().contains(u"cannot be written"_s) && run.errorMessage().contains(world.ctl().storeFile()), run.told());
    }
    QCOMPARE(sent(world), 0);
    QVERIFY(disk.setReadOnly(false));
    const CtlRun done = world.ctl().json(apply);
    QVERIFY2(done.exitCode == 0, done.told());
    QCOMPARE(doneOnce(world, change, 20), QByteArray());
}

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_fulldisk.moc"
