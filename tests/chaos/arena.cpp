#include "tests/chaos/arena.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCallPatience = 120'000; // milliseconds: a sync of the whole fleet on a busy machine
constexpr int kCarrierPatience = 10'000; // milliseconds: its port is closed for less

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"THINGSPACE_KEY"_s, u"chaos-key"_s);
    environment.insert(u"THINGSPACE_SECRET"_s, u"chaos-secret"_s);
    environment.insert(u"THINGSPACE_USERNAME"_s, u"chaos-user"_s);
    environment.insert(u"THINGSPACE_PASSWORD"_s, u"chaos-password"_s);
    return environment;
}

} // namespace

Arena::Arena(const ArenaOptions &options)
    : m_options(options)
    , m_simulator({u"--devices"_s, QString::number(options.devices), u"--seed"_s, QString::number(options.seed), u"--delay"_s, u"0..400"_s,
                   u"--state"_s, m_folder.filePath(u"carrier"_s)})
    , m_environment(environmentIn(m_folder.path()))
{
}

QString Arena::program()
{
    const QString named = qEnvironmentVariable("THINGDESKCTL");
    return named.isEmpty() ? QStringLiteral(THINGDESKCTL_PROGRAM) : named;
}

QStringList Arena::arguments(const QStringList &command) const
{
    return QStringList {u"--store"_s, u"sqlite:"_s + storePath(), u"--json"_s} + command;
}

QString Arena::storePath() const
{
    return m_folder.filePath(u"disk/fleet.sqlite"_s);
}

bool Arena::begin()
{
    const QString disk = m_folder.filePath(u"disk"_s);
    if (!QDir().mkpath(disk)) {
        m_problem = u"%1 cannot be made"_s.arg(disk);
        return false;
    }
    m_disk.begin(disk);
    if (!m_simulator.start()) {
        m_problem = m_simulator.problem();
        return false;
    }
    const QJsonArray accounts = m_simulator.get(u"/simulator/accounts"_s).array();
    QStringList add {u"profile"_s, u"add"_s, u"default"_s, u"--base-url"_s, m_simulator.origin().toString()};
    for (const QJsonValueConstRef account : accounts) {
        m_accounts << account.toString();
        add << u"--account"_s << account.toString();
    }
    const QStringList keys {u"profile"_s, u"set"_s, u"default"_s, u"timeout=1s"_s, u"look.first=300ms"_s, u"look.max=1s"_s, u"list-lag=500ms"_s,
                            u"batch=%1"_s.arg(m_options.batch), u"batch.delete=%1"_s.arg(std::min<qint64>(m_options.batch, 100))};
    if (!call(add) || !call(keys) || !call({u"sync"_s}))
        return false;
    for (std::unique_ptr<Database> *connection : {&m_db, &m_other}) {
        auto opened = Database::open({StoreUrl::Kind::Sqlite, storePath(), {}});
        if (!opened) {
            m_problem = logLine(opened.error());
            return false;
        }
        *connection = std::move(*opened);
    }
    return true;
}

Arena::Said Arena::ask(const QStringList &command)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program(), arguments(command));
    if (!process.waitForFinished(kCallPatience)) {
        m_problem = u"%1: %2"_s.arg(command.join(u' '), process.errorString());
        process.kill();
        process.waitForFinished(kCallPatience);
        return {};
    }
    const int exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    if (exitCode != 0)
        m_problem = u"%1: exit %2: %3"_s.arg(command.join(u' ')).arg(exitCode).arg(QString::fromUtf8(process.readAllStandardError()));
    return {exitCode, QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

std::optional<QJsonObject> Arena::call(const QStringList &command)
{
    const Said said = ask(command);
    return said.exitCode == 0 ? std::optional(said.answer) : std::nullopt;
}

bool Arena::tellCarrier(const QString &path, const QByteArray &body)
{
    for (QDeadlineTimer deadline(kCarrierPatience); !deadline.hasExpired(); QThread::msleep(50)) {
        if (!m_simulator.post(path, body).isNull())
            return true;
    }
    m_problem = u"the simulator does not take %1 at %2: %3"_s.arg(QString::fromUtf8(body), path, m_simulator.problem());
    return false;
}

bool Arena::setFaults(const QByteArray &faults)
{
    m_faults = faults;
    return tellCarrier(u"/simulator/faults"_s, faults);
}

bool Arena::restartSimulator()
{
    m_simulator.kill();
    if (m_simulator.start())
        return setFaults(m_faults);
    m_problem = m_simulator.problem();
    return false;
}

bool Arena::lockStore()
{
    return m_other->composed(u"BEGIN IMMEDIATE"_s).exec().has_value();
}

void Arena::unlockStore()
{
    (void)m_other->composed(u"ROLLBACK"_s).exec();
}

qint64 Arena::number(const QString &sql)
{
    auto row = m_db->composed(sql);
    return row.exec() && row.next() ? row.number(0) : -1;
}

QStringList Arena::texts(const QString &sql)
{
    QStringList result;
    auto rows = m_db->composed(sql);
    if (rows.exec()) {
        while (rows.next())
            result << rows.text(0);
    }
    return result;
}
