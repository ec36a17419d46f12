#include "simulatorclient.h"

#include <QElapsedTimer>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Takes head and body from what was read so far. False: not all there yet.
bool readAnswer(const QByteArray &bytes, Answer &answer)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        answer.headers[lines[i].left(colon).toLower()] = lines[i].mid(colon + 1).trimmed();
    }
    answer.body = bytes.mid(end + 4);
    answer.complete = answer.body.size() == answer.headers.value("content-length").toLongLong();
    return answer.complete;
}

} // namespace

QString Answer::errorCode() const
{
    const QString code = object()[u"errorCode"].toString();
    return code.mid(code.indexOf(u'.') + 1);
}

Answer SimulatorClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
    const QList<QPair<QByteArray, QByteArray>> &headers, int timeoutMs) const
{
    Answer answer;
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto close = qScopeGuard([socket] { ::close(socket); });
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return answer;
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    for (qsizetype sent = 0; sent < request.size();) {
        const ssize_t some = ::send(socket, request.constData() + sent, static_cast<size_t>(request.size() - sent), MSG_NOSIGNAL);
        if (some <= 0)
            break;
        sent += some;
    }
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    while (!readAnswer(bytes, answer)) {
        pollfd wait {socket, POLLIN, 0};
        if (::poll(&wait, 1, std::max(0, timeoutMs - static_cast<int>(timer.elapsed()))) <= 0) {
            answer.status = -1;
            return answer;
        }
        char some[65536];
        const ssize_t read = ::recv(socket, some, sizeof some, 0);
        if (read <= 0) {
            answer.reset = read < 0 && errno == ECONNRESET;
            return answer;
        }
        bytes.append(some, read);
    }
    return answer;
}

Answer SimulatorClient::token(const QByteArray &pair, const QByteArray &form) const
{
    return send("POST", "/api/ts/v1/oauth2/token", form, {{"Authorization", "Basic " + pair.toBase64()}});
}

Answer SimulatorClient::login(const QByteArray &user, const QByteArray &password) const
{
    const QJsonObject body {{u"username"_s, QString::fromUtf8(user)}, {u"password"_s, QString::fromUtf8(password)}};
    return send("POST", "/api/m2m/v1/session/login", QJsonDocument(body).toJson(), {{"Authorization", "Bearer " + m_token}});
}

bool SimulatorClient::signIn(const QByteArray &user, const QByteArray &password)
{
    m_token = token().object()[u"access_token"].toString().toLatin1();
    m_session = login(user, password).object()[u"sessionToken"].toString().toLatin1();
    return !m_token.isEmpty() && !m_session.isEmpty();
}

Answer SimulatorClient::api(const QByteArray &method, const QByteArray &path, const QJsonObject &body, int timeoutMs) const
{
    const QByteArray text = method == "GET" || method == "DELETE" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return send(method, "/api/m2m/v1" + path, text, {{"Authorization", "Bearer " + m_token}, {"VZ-M2M-Token", m_session}}, timeoutMs);
}

Answer SimulatorClient::control(const QByteArray &method, const QByteArray &path, const QByteArray &body) const
{
    return send(method, "/simulator/" + path, body, {}, 20000);
}

Answer SimulatorClient::change(const QByteArray &operation, const QList<QByteArray> &iccids, QJsonObject more, int timeoutMs) const
{
    more = selection(iccids, std::move(more));
    if (operation == "deactivate" && !more.contains(u"reasonCode"))
        more[u"reasonCode"] = u"FF"_s;
    return post("/devices/actions/" + operation, more, timeoutMs);
}

QString SimulatorClient::stateOf(const QByteArray &iccid) const
{
    return control("GET", "devices/" + iccid).object()[u"state"].toString();
}

QJsonObject SimulatorClient::device(const QByteArray &iccid) const
{
    const Answer answer = control("GET", "devices/" + iccid);
    return answer.status == 200 ? answer.object() : QJsonObject();
}

QJsonObject SimulatorClient::listed(const QByteArray &kind, const QByteArray &id) const
{
    const QJsonObject named {{u"id"_s, QString::fromLatin1(id)}, {u"kind"_s, QString::fromLatin1(kind)}};
    return post("/devices/actions/list", {{u"deviceId"_s, named}}).object()[u"devices"][0].toObject();
}

Answer SimulatorClient::external(const QByteArray &iccid, const QByteArray &operation, QJsonObject settings) const
{
    settings[u"iccid"] = QString::fromLatin1(iccid);
    settings[u"operation"] = QString::fromLatin1(operation);
    return control("POST", "external", QJsonDocument(settings).toJson());
}

QList<QByteArray> SimulatorClient::some(const QByteArray &state, int count) const
{
    const Answer answer = post("/devices/actions/list", {{u"currentState"_s, QString::fromLatin1(state)},
        {u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"largestDeviceIdSeen"_s, 0}, {u"maxNumberOfDevices"_s, count}});
    QList<QByteArray> iccids;
    for (const QJsonValueConstRef device : answer.object()[u"devices"].toArray()) {
        for (const QJsonValueConstRef id : device[u"deviceIds"].toArray()) {
            if (id[u"kind"].toString() == u"iccId")
                iccids.append(id[u"id"].toString().toLatin1());
        }
    }
    return iccids;
}

Listener::Listener()
{
    const auto listening = m_server.listen([this](const HttpServerRequest &request, const HttpResponder &responder) {
        const std::lock_guard lock(m_gate);
        m_messages.append(QJsonDocument::fromJson(request.body).object());
        HttpServerAnswer answer;
        answer.status = m_status;
        responder.answer(answer);
    });
    if (!listening)
        qFatal("no port for a listener");
}

Listener::~Listener()
{
    m_server.stop();
}

QByteArray Listener::url() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_server.port()) + "/callbacks";
}

QList<QJsonObject> Listener::messages() const
{
    const std::lock_guard lock(m_gate);
    return m_messages;
}

void Listener::answerWith(int status)
{
    const std::lock_guard lock(m_gate);
    m_status = status;
}

simulator::Options quickOptions()
{
    simulator::Options options;
    options.settings.devices = 300;
    options.settings.delayMin = 0;
    options.settings.delayMax = 0;
    return options;
}

QJsonObject selection(const QList<QByteArray> &iccids, QJsonObject more)
{
    QJsonArray devices;
    for (const QByteArray &iccid : iccids)
        devices.append(deviceJson(iccid));
    more[u"devices"] = devices;
    if (!more.contains(u"accountName"))
        more[u"accountName"] = QString::fromLatin1(kFirstAccount);
    return more;
}

QJsonObject somePlace(const QString &firstName, const QString &lastName)
{
    return {
        {u"customerName"_s, QJsonObject {{u"firstName"_s, firstName}, {u"lastName"_s, lastName}}},
        {u"address"_s, QJsonObject {{u"addressLine1"_s, u"1 Main St"_s}, {u"city"_s, u"Austin"_s}, {u"state"_s, u"TX"_s}, {u"zip"_s, u"78701"_s},
            {u"country"_s, u"USA"_s}}},
    };
}

QJsonValue attributeOf(const QJsonObject &listed, const QString &key)
{
    for (const QJsonValueConstRef entry : listed[u"extendedAttributes"].toArray()) {
        if (entry[u"key"].toString() == key)
            return entry[u"value"];
    }
    return QJsonValue::Undefined;
}

QJsonObject deviceJson(const QByteArray &iccid, const QByteArray &imei)
{
    QJsonArray ids {QJsonObject {{u"id"_s, QString::fromLatin1(iccid)}, {u"kind"_s, u"iccid"_s}}};
    if (!imei.isEmpty())
        ids.append(QJsonObject {{u"id"_s, QString::fromLatin1(imei)}, {u"kind"_s, u"imei"_s}});
    return {{u"deviceIds"_s, ids}};
}
