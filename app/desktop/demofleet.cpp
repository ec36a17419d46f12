#include "app/desktop/demofleet.h"

#include "app/carrier/examplechange.h"
#include "app/desktop/demosecretsource.h"
#include "models/catalogue/profilestore.h"
#include "models/store/storefile.h"
#include "models/store/storethread.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kStore = "fleet.sqlite"_L1;
constexpr auto kState = "simulator.state"_L1;
constexpr auto kLog = "simulator.log"_L1;
constexpr auto kDevices = "5000"_L1;
constexpr auto kSeed = "1"_L1;
constexpr qsizetype kExampleLines = 120;
// The simulator of a window that was just closed or killed may still be leaving.
constexpr std::chrono::milliseconds kPortPatience = 3s;
constexpr std::chrono::milliseconds kPortPulse = 100ms;

bool isFree(quint16 port)
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, port);
}

Result<std::optional<Profile>> demoProfile(Database &db, const Clock &clock)
{
    auto profile = ProfileStore(db, clock).find(kDemoProfile);
    if (!profile && profile.error().code == "profile.unknown"_L1)
        return std::optional<Profile>();
    return profile.map([](const Profile &found) { return std::optional(found); });
}

} // namespace

DemoFleet::DemoFleet(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
{
    connect(&m_portTimer, &QTimer::timeout, this, &DemoFleet::waitForPort);
}

DemoFleet::~DemoFleet() = default;

QString DemoFleet::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo"_s;
}

StoreUrl DemoFleet::store() const
{
    return {StoreUrl::Kind::Sqlite, m_folder.absoluteFilePath(kStore), {}};
}

void DemoFleet::start()
{
    m_simulator.reset();
    m_isNew = false;
    if (auto made = makePrivateFolders(m_folder.absolutePath()); !made) {
        QTimer::singleShot(0, this, [this, made] { fail(made.error()); });
        return;
    }
    m_store = std::make_unique<StoreThread>(store());
    const Clock &clock = m_clock;
    m_store->ask<std::optional<Profile>>([&clock](Database &db) { return demoProfile(db, clock); }, this,
                                         [this](const Result<std::optional<Profile>> &profile) { handleProfile(profile); });
}

void DemoFleet::handleProfile(const Result<std::optional<Profile>> &profile)
{
    if (!profile)
        return fail(profile.error());
    m_port = *profile ? quint16((*profile)->origin.port(0)) : 0;
    m_patience.setRemainingTime(m_port == 0 ? 0ms : kPortPatience);
    m_portTimer.start(0ms); // the store's own answer is still on the stack
}

void DemoFleet::waitForPort()
{
    const bool free = m_port != 0 && isFree(m_port);
    if (!free && !m_patience.hasExpired())
        return m_portTimer.start(kPortPulse);
    m_portTimer.stop();
    if (free)
        startSimulator(m_port);
    else
        makeAnew();
}

void DemoFleet::makeAnew()
{
    m_isNew = true;
    m_port = 0;
    // Closed before its file goes.
    m_store.reset();
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(m_folder.filePath(kStore) + suffix);
    QFile::remove(m_folder.filePath(kState));
    m_store = std::make_unique<StoreThread>(store());
    startSimulator(0);
}

void DemoFleet::startSimulator(quint16 port)
{
    m_simulator = std::make_unique<SimulatorHost>();
    m_simulator->setLog(m_folder.filePath(kLog));
    connect(m_simulator.get(), &SimulatorHost::started, this, &DemoFleet::handleStarted);
    connect(m_simulator.get(), &SimulatorHost::ended, this, &DemoFleet::failed);
    m_simulator->start({u"--devices"_s, kDevices, u"--seed"_s, kSeed, u"--state"_s, m_folder.filePath(kState)}, port);
}

void DemoFleet::handleStarted(const Result<void> &started)
{
    if (!started && !m_isNew && m_simulator->hasRefused())
        QTimer::singleShot(0, this, &DemoFleet::makeAnew); // its own signal is still on the stack
    else if (!started)
        fail(started.error());
    else if (!m_isNew)
        announce(Profile {});
    else
        m_simulator->fetchAccounts(this, [this](const Result<QStringList> &accounts) {
            if (accounts)
                addProfile(*accounts);
            else
                fail(accounts.error());
        });
}

void DemoFleet::addProfile(const QStringList &accounts)
{
    const Clock &clock = m_clock;
    const auto add = [&clock, accounts, origin = m_simulator->origin()](Database &db) { return ProfileStore(db, clock).add(kDemoProfile, origin.toString(), accounts); };
    m_store->ask<Profile>(add, this, [this](const Result<Profile> &profile) { announce(profile); });
}

void DemoFleet::announce(const Result<Profile> &profile)
{
    if (!profile)
        return fail(profile.error());
    m_store.release()->deleteLater(); // perhaps inside its own answer
    Q_EMIT ready(store(), kDemoProfile);
}

void DemoFleet::fail(const Error &error)
{
    if (m_simulator)
        m_simulator.release()->deleteLater();
    if (m_store)
        m_store.release()->deleteLater();
    Q_EMIT failed(error);
}

Result<ChangeId> prepareFirstChange(Database &db, const Clock &clock)
{
    return ProfileStore(db, clock).find(kDemoProfile).and_then([&](const Profile &profile) {
        const QString name = QCoreApplication::translate("DemoFleet", "Example: suspend %n lines", nullptr, int(kExampleLines));
        return submitExampleChange(db, clock, profile, kExampleLines, name, localOrigin(profile.name, u"window"_s));
    });
}
