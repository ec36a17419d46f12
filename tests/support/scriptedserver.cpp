#include "tests/support/scriptedserver.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

QByteArray ScriptedRequest::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

ScriptedAnswer ScriptedAnswer::json(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    ScriptedAnswer answer = text(status, "application/json", body);
    answer.bytes.replace("\r\n\r\n" + body, "\r\n" + moreHeaders + "\r\n" + body);
    return answer;
}

ScriptedAnswer ScriptedAnswer::text(int status, const QByteArray &contentType, const QByteArray &body)
{
    return {Act::Answer, "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + contentType
                             + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

ScriptedServer::ScriptedServer(Script script, QObject *parent) : QObject(parent), m_script(std::move(script))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    m_server.listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    for (QTcpSocket *socket : m_open.keys())
        socket->disconnect(this); // they outlive the hash
}

QUrl ScriptedServer::origin() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

int ScriptedServer::count(const QByteArray &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&](const ScriptedRequest &request) { return request.path == path; }));
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_open.insert(socket, Connection {++m_connections, 0, false, {}});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_open[socket].buffer += socket->readAll();
    while (m_open.contains(socket) && takeRequest(socket)) { }
}

// One request off the buffer; false: its bytes are not all here, or the connection has ended.
bool ScriptedServer::takeRequest(QTcpSocket *socket)
{
    Connection &connection = m_open[socket];
    const qsizetype split = connection.buffer.indexOf("\r\n\r\n");
    if (split < 0)
        return false;
    ScriptedRequest request;
    request.head = connection.buffer.left(split);
    const QList<QByteArray> line = request.head.left(request.head.indexOf('\r')).split(' ');
    request.method = line.value(0);
    request.path = line.value(1);
    request.connection = connection.number;
    request.warm = connection.seen > 0;
    const qsizetype length = request.header("Content-Length").toLongLong();
    const bool whole = connection.buffer.size() >= split + 4 + length;
    request.body = connection.buffer.mid(split + 4, length);
    if (!std::exchange(connection.counted, true)) {
        m_requests.append(request);
        if (const auto early = m_headScript ? m_headScript(request) : std::nullopt) {
            act(socket, ScriptedAnswer::of(*early));
            return false;
        }
    }
    if (!whole)
        return false;
    m_requests.last().body = request.body;
    // Script and hash may change under us: what is needed of the connection is taken first.
    connection.buffer.remove(0, split + 4 + length);
    connection.counted = false;
    ++connection.seen;
    const ScriptedAnswer answer = m_script ? m_script(request) : ScriptedAnswer::json(200, "{}");
    act(socket, answer);
    return !m_open.value(socket).buffer.isEmpty();
}

void ScriptedServer::act(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    switch (answer.act) {
    case ScriptedAnswer::Act::Answer:
        socket->write(answer.bytes);
        return;
    case ScriptedAnswer::Act::AnswerAndClose:
        socket->write(answer.bytes);
        socket->disconnectFromHost();
        return;
    case ScriptedAnswer::Act::CloseUnread:
    case ScriptedAnswer::Act::CloseUnanswered:
        socket->disconnectFromHost();
        return;
    case ScriptedAnswer::Act::ResetUnread:
    case ScriptedAnswer::Act::ResetUnanswered:
        reset(socket);
        return;
    case ScriptedAnswer::Act::Hang:
        return;
    }
}

void ScriptedServer::reset(QTcpSocket *socket)
{
    const linger hard {1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

ScriptedServer::Script signingIn(ScriptedServer::Script rest)
{
    return [rest = std::move(rest)](const ScriptedRequest &request) {
        if (request.path == "/api/ts/v1/oauth2/token")
            return ScriptedAnswer::json(200, R"({"access_token":"token-1","scope":"x","token_type":"Bearer","expires_in":3600})");
        if (request.path == "/api/m2m/v1/session/login")
            return ScriptedAnswer::json(200, R"({"sessionToken":"session-1"})");
        return rest ? rest(request) : ScriptedAnswer::json(200, "{}");
    };
}
