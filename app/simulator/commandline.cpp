#include "app/simulator/commandline.h"

#include <QFile>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostDevices = 5'000'000;

const QString kHelp = uR"(Usage: thingspace-simulator --port N [options]

A local ThingSpace: the carrier's paths on a loopback port, with a ledger of what it really did.

  --port N              port to listen on, 0 for a free one (required)
  --port-file FILE      write the port there
  --devices N           size of the fleet (default 5000)
  --seed S              the fleet and all chance (default 1)
  --fleet FILE.csv      the fleet, with the columns of `thingdeskctl devices --json`
  --delay MIN..MAX      from acknowledgement to execution, milliseconds (default 200..2000)
  --login-file FILE     JSON with key, secret, username, password (default: any login is right)
  --state FILE          keep devices, requests and ledger over a restart
  --callback-ports any|vendor
                        which ports a callback listener may have (default any)
  --line-quota N        provisioning actions of a line in 24 hours, 0 for any number (default 5)
  --activate-quota N    activate requests in a minute, 0 for any number (default 100)
  --plan-quota N        plan changes of a line in 31 days, 0 for any number (default 4)
  --help, --version
)"_s;

tl::unexpected<QString> complaint(const QString &sentence)
{
    return tl::make_unexpected(sentence);
}

std::optional<qint64> wholeNumber(const QString &text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

tl::expected<simulator::Login, QString> readLogin(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return complaint(u"The login file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&](const QString &key) { return object[key].toString().toUtf8(); };
    simulator::Login login {text(u"key"_s), text(u"secret"_s), text(u"username"_s), text(u"password"_s)};
    if (login.key.isEmpty() || login.secret.isEmpty() || login.username.isEmpty() || login.password.isEmpty())
        return complaint(u"The login file %1 must be a JSON object with key, secret, username and password."_s.arg(path));
    return login;
}

/// Puts one option's value where it belongs; a sentence if it does not fit.
QString takeOption(CommandLine &line, const QString &name, const QString &value)
{
    simulator::Settings &settings = line.options.settings;
    const auto number = [&](qint64 least, qint64 most, const std::function<void(qint64)> &put) {
        const auto read = wholeNumber(value, least, most);
        if (!read)
            return u"%1 must be a whole number from %2 to %3, not \"%4\"."_s.arg(name).arg(least).arg(most).arg(value);
        put(*read);
        return QString();
    };
    if (name == u"--port")
        return number(0, 65535, [&](qint64 n) { line.options.port = static_cast<quint16>(n); });
    if (name == u"--devices")
        return number(0, kMostDevices, [&](qint64 n) { settings.devices = n; });
    if (name == u"--seed")
        return number(0, std::numeric_limits<qint64>::max(), [&](qint64 n) { settings.seed = static_cast<quint64>(n); });
    if (name == u"--line-quota")
        return number(0, 1000, [&](qint64 n) { settings.lineQuota = static_cast<int>(n); });
    if (name == u"--activate-quota")
        return number(0, 1'000'000, [&](qint64 n) { settings.activateQuota = static_cast<int>(n); });
    if (name == u"--plan-quota")
        return number(0, 1000, [&](qint64 n) { settings.planQuota = static_cast<int>(n); });
    if (name == u"--port-file")
        line.portFile = value;
    else if (name == u"--fleet")
        line.options.fleetFile = value;
    else if (name == u"--state")
        line.options.stateFile = value;
    else if (name == u"--login-file") {
        auto login = readLogin(value);
        if (!login)
            return login.error();
        settings.login = std::move(*login);
    } else if (name == u"--callback-ports") {
        if (value != u"any" && value != u"vendor")
            return u"--callback-ports must be any or vendor, not \"%1\"."_s.arg(value);
        settings.vendorPorts = value == u"vendor";
    } else if (name == u"--delay") {
        const qsizetype dots = value.indexOf(u"..");
        const auto least = wholeNumber(dots < 0 ? value : value.left(dots), 0, 86'400'000);
        const auto most = wholeNumber(dots < 0 ? value : value.mid(dots + 2), 0, 86'400'000);
        if (!least || !most || *least > *most)
            return u"--delay must be MIN..MAX in milliseconds, such as 200..2000, not \"%1\"."_s.arg(value);
        settings.delayMin = *least;
        settings.delayMax = *most;
    } else {
        return u"There is no option %1; see --help."_s.arg(name);
    }
    return {};
}

} // namespace

tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    bool hasPort = false;
    bool hasDevices = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (name == u"--help" || name == u"-h") {
            line.print = kHelp;
            return line;
        }
        if (name == u"--version") {
            line.print = u"thingspace-simulator " THINGDESK_VERSION "\n"_s;
            return line;
        }
        if (!name.startsWith(u"--"))
            return complaint(u"\"%1\" is not an option; see --help."_s.arg(name));
        QString value;
        if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        } else {
            return complaint(u"%1 needs a value."_s.arg(name));
        }
        if (const QString problem = takeOption(line, name, value); !problem.isEmpty())
            return complaint(problem);
        hasPort = hasPort || name == u"--port";
        hasDevices = hasDevices || name == u"--devices";
    }
    if (!hasPort)
        return complaint(u"--port is required; 0 takes a free one."_s);
    if (hasDevices && !line.options.fleetFile.isEmpty())
        return complaint(u"--devices and --fleet exclude each other."_s);
    return line;
}
