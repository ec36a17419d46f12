#include "app/carrier/simulatorhost.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPulse {50};
constexpr int kMostPulses = 600; // half a minute
constexpr int kEndTime = 3000; // milliseconds
constexpr int kRefused = 2; // its exit code

/// Without the logins that our own environment may hold: the simulator needs none.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("THINGSPACE_"_L1))
            environment.remove(name);
    }
    return environment;
}

QStringList accountNames(const QByteArray &json)
{
    QStringList names;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &name : array)
        names.append(name.toString());
    return names;
}

/// In the child, between fork and exec: whatever ends us ends it.
void endWith(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(0);
}

} // namespace

SimulatorHost::SimulatorHost(QObject *parent) : QObject(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_process.setProcessEnvironment(bareEnvironment());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([parent = ::getpid()] { endWith(parent); });
    connect(&m_pulse, &QTimer::timeout, this, &SimulatorHost::lookForPort);
}

SimulatorHost::~SimulatorHost()
{
    m_process.disconnect(this);
    m_process.terminate();
    if (!m_process.waitForFinished(kEndTime)) {
        m_process.kill();
        m_process.waitForFinished(kEndTime);
    }
}

void SimulatorHost::setLog(const QString &path)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(path, QIODevice::Append);
}

void SimulatorHost::start(const QStringList &arguments, quint16 port)
{
    connect(&m_process, &QProcess::errorOccurred, this, [this] { giveUp(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this, &SimulatorHost::handleFinished);
    // First of all, so that a program that is not there is told like one that gives up.
    m_pulse.start(kPulse);
    m_process.start(QCoreApplication::applicationDirPath() + u"/thingspace-simulator"_s,
                    QStringList {u"--port"_s, QString::number(port), u"--port-file"_s, m_folder.filePath(u"port"_s)} + arguments);
}

void SimulatorHost::handleFinished()
{
    if (m_pulse.isActive())
        giveUp(u"it ended with code %1"_s.arg(m_process.exitCode()));
    else if (!m_origin.isEmpty())
        Q_EMIT ended({Error::Kind::Network, u"demo.ended"_s, {QString::number(m_process.exitCode())}, {}});
}

void SimulatorHost::lookForPort()
{
    QFile file(m_folder.filePath(u"port"_s));
    const quint16 port = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
    if (port == 0) {
        if (++m_pulses > kMostPulses)
            giveUp(u"it did not answer in time"_s);
        return;
    }
    m_pulse.stop();
    m_origin = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    Q_EMIT started({});
}

void SimulatorHost::giveUp(const QString &why)
{
    if (!m_pulse.isActive())
        return;
    m_pulse.stop();
    Q_EMIT started(failure(Error::Kind::Network, u"demo.simulator"_s, {why}));
}

bool SimulatorHost::hasRefused() const
{
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == kRefused;
}

void SimulatorHost::get(const QString &path, QObject *context, std::function<void(Result<QByteArray>)> done)
{
    QUrl url = m_origin;
    url.setPath(path.section(u'?', 0, 0));
    url.setQuery(path.section(u'?', 1));
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] {
        if (reply->error() == QNetworkReply::NoError)
            done(reply->readAll());
        else
            done(failure(Error::Kind::Network, u"demo.simulator"_s, {reply->errorString()}));
    });
}

void SimulatorHost::fetchAccounts(QObject *context, std::function<void(Result<QStringList>)> done)
{
    get(u"/simulator/accounts"_s, context, [done = std::move(done)](const Result<QByteArray> &answer) {
        done(answer.map(accountNames));
    });
}
