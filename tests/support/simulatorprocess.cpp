#include "tests/support/simulatorprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QThread>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000; // milliseconds; sanitizer builds are slow

QString program()
{
    const QString named = qEnvironmentVariable("THINGSPACE_SIMULATOR");
    return named.isEmpty() ? QStringLiteral(THINGSPACE_SIMULATOR_PROGRAM) : named;
}

} // namespace

SimulatorProcess::SimulatorProcess(QStringList arguments) : m_arguments(std::move(arguments))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    // Whatever ends the test ends its simulator too.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

SimulatorProcess::~SimulatorProcess()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        kill();
}

bool SimulatorProcess::start()
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    m_process.start(program(), QStringList {u"--port"_s, QString::number(m_port), u"--port-file"_s, portFile} + m_arguments);
    if (!m_process.waitForStarted(kPatience)) {
        m_problem = u"%1: %2"_s.arg(program(), m_process.errorString());
        return false;
    }
    for (QDeadlineTimer deadline(kPatience); !deadline.hasExpired() && isRunning(); m_process.waitForFinished(20)) {
        QFile file(portFile);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const quint16 port = file.readAll().trimmed().toUShort();
        if (port == 0)
            continue;
        m_port = port;
        if (!get(u"/simulator/accounts"_s).isNull())
            return true;
    }
    m_problem = u"%1 did not answer"_s.arg(program());
    return false;
}

void SimulatorProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

QUrl SimulatorProcess::origin() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QJsonDocument SimulatorProcess::get(const QString &pathAndQuery)
{
    const QByteArray head = "GET " + pathAndQuery.toUtf8() + " HTTP/1.1\r\n";
    return QJsonDocument::fromJson(talk(head, {}));
}

QJsonDocument SimulatorProcess::post(const QString &path, const QByteArray &body)
{
    const QByteArray head = "POST " + path.toUtf8() + " HTTP/1.1\r\nContent-Type: application/json\r\n";
    return QJsonDocument::fromJson(talk(head, body));
}

bool SimulatorProcess::setFaults(const QByteArray &json)
{
    talk("POST /simulator/faults HTTP/1.1\r\nContent-Type: application/json\r\n", json);
    return m_lastStatus >= 200 && m_lastStatus < 300;
}

QJsonArray SimulatorProcess::requests(const QString &pathPart)
{
    QJsonArray chosen;
    const QJsonArray rows = allRows(u"/simulator/requests"_s);
    for (const QJsonValueConstRef row : rows) {
        if (row[u"path"].toString().contains(pathPart))
            chosen.append(row);
    }
    return chosen;
}

QJsonArray SimulatorProcess::ledger()
{
    return allRows(u"/simulator/ledger"_s);
}

QJsonArray SimulatorProcess::acceptedCallbacks()
{
    return allRows(u"/simulator/callbacks"_s);
}

QJsonArray SimulatorProcess::allRows(const QString &path)
{
    QJsonArray all;
    for (qint64 after = 0;;) {
        const QJsonArray rows = get(u"%1?after=%2"_s.arg(path).arg(after)).array();
        if (rows.isEmpty())
            return all;
        for (const QJsonValueConstRef row : rows)
            all.append(row);
        after = rows.last()[u"seq"].toInteger();
    }
}

// A bare socket: what watches the client must not be the client's own machinery.
QByteArray SimulatorProcess::talk(const QByteArray &head, const QByteArray &body)
{
    m_lastStatus = 0;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(kPatience)) {
        m_problem = socket.errorString();
        return {};
    }
    socket.write(head + "Host: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(kPatience))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype split = answer.indexOf("\r\n\r\n");
    if (split < 0) {
        m_problem = u"the simulator's answer has no end of headers"_s;
        return {};
    }
    m_lastStatus = answer.mid(answer.indexOf(' ') + 1, 3).toInt();
    return answer.mid(split + 4);
}
