#include "app/cli/demorun.h"

#include "app/carrier/examplechange.h"
#include "app/carrier/fleetreading.h"
#include "app/cli/commandline.h"
#include "app/credentials/throwawaylogin.h"
#include "models/audit/auditexport.h"
#include "models/catalogue/profilestore.h"
#include "models/reports/resultsfolder.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProfile = "demo"_L1;
constexpr qsizetype kLines = 250;
constexpr auto kDemoDevices = "5000"_L1;

QProcessEnvironment demoEnvironment()
{
    const Credentials login = throwAwayLogin();
    QProcessEnvironment environment;
    environment.insert(u"THINGSPACE_KEY"_s, QString::fromLatin1(login.key));
    environment.insert(u"THINGSPACE_SECRET"_s, QString::fromLatin1(login.secret));
    environment.insert(u"THINGSPACE_USERNAME"_s, QString::fromLatin1(login.username));
    environment.insert(u"THINGSPACE_PASSWORD"_s, QString::fromLatin1(login.password));
    return environment;
}

} // namespace

DemoRun::DemoRun(const QString &folder, Console &console, QObject *parent) : QObject(parent), m_folder(folder), m_console(console) { }

DemoRun::~DemoRun() = default;

QString DemoRun::storeUrl() const
{
    return u"sqlite:"_s + file(u"fleet.sqlite"_s);
}

Result<Change> DemoRun::outcome()
{
    return m_session->database().and_then([this](Database *db) { return ChangeStore(*db).find(m_change); });
}

void DemoRun::start()
{
    startSimulator();
}

void DemoRun::startSimulator()
{
    m_console.progress(CommandLine::tr("starting the simulator"));
    connect(&m_simulator, &SimulatorHost::started, this, [this](const Result<void> &started) {
        if (started)
            askAccounts();
        else
            end(started);
    });
    m_simulator.start({u"--devices"_s, kDemoDevices});
}

void DemoRun::askAccounts()
{
    m_simulator.fetchAccounts(this, [this](const Result<QStringList> &accounts) {
        if (accounts)
            makeStore(*accounts);
        else
            end(failure(accounts.error()));
    });
}

void DemoRun::makeStore(const QStringList &accounts)
{
    const auto store = parseStoreUrl(storeUrl());
    if (!store)
        return end(failure(store.error()));
    m_session = std::make_unique<Session>(*store, kProfile, demoEnvironment());
    const auto profile = m_session->database().and_then([&](Database *db) {
        return ProfileStore(*db, m_session->clock()).add(kProfile, m_simulator.origin().toString(), accounts);
    });
    if (!profile)
        return end(failure(profile.error()));
    m_profile = *profile;
    readFleet();
}

void DemoRun::readFleet()
{
    m_console.progress(CommandLine::tr("reading the fleet"));
    auto *reading = new FleetReading(m_session->link(m_profile), SyncOptions {}, this);
    connect(reading, &FleetReading::finished, this, [this, reading](const Result<SyncSummary> &summary) {
        reading->deleteLater();
        if (summary)
            plan();
        else
            end(failure(summary.error()));
    });
    reading->start();
}

void DemoRun::plan()
{
    m_console.progress(CommandLine::tr("planning the change"));
    const auto change = m_session->database().and_then([this](Database *db) {
        return submitExampleChange(*db, m_session->clock(), m_profile, kLines, CommandLine::tr("Demonstration: suspend %1 lines").arg(kLines),
                                   m_session->origin(kProfile));
    });
    if (!change)
        return end(failure(change.error()));
    m_change = *change;
    apply();
}

void DemoRun::apply()
{
    EngineOptions options;
    options.only = m_change;
    options.profile = kProfile;
    auto *run = new EngineRun(*m_session, m_console, options, this);
    connect(run, &EngineRun::finished, this, [this](const Result<void> &result) {
        if (result)
            writeEvidence();
        else
            end(result);
    });
    run->start();
}

void DemoRun::writeEvidence()
{
    const auto db = m_session->database();
    if (auto written = writeResults(**db, m_change, file(u"results"_s)); !written)
        return end(written);
    for (const QString &name : {u"audit.csv"_s, u"audit.json"_s}) {
        if (auto exported = exportAudit(**db, {}, file(name)); !exported)
            return end(failure(exported.error()));
    }
    readLedger(0);
}

void DemoRun::readLedger(qint64 after)
{
    m_simulator.get(u"/simulator/ledger?after=%1"_s.arg(after), this, [this](const Result<QByteArray> &answer) {
        if (!answer)
            return end(failure(answer.error()));
        const QJsonArray rows = QJsonDocument::fromJson(*answer).array();
        for (const auto &row : rows)
            m_ledger.append(row);
        if (rows.isEmpty())
            writeLedger();
        else
            readLedger(rows.last()[u"seq"].toInteger());
    });
}

void DemoRun::writeLedger()
{
    QSaveFile ledger(file(u"ledger.json"_s));
    const bool written = ledger.open(QIODevice::WriteOnly) && ledger.write(QJsonDocument(m_ledger).toJson()) > 0 && ledger.commit();
    end(written ? Result<void>() : failure(Error::Kind::Input, u"usage.writable"_s, {ledger.fileName(), ledger.errorString()}));
}

void DemoRun::end(const Result<void> &result)
{
    Q_EMIT finished(result);
}
