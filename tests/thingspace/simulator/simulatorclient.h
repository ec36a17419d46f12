#pragma once

#include "thingspace/http/httpserver.h"
#include "thingspace/simulator/simulator.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>

/// What came back for one request.
struct Answer
{
    /// 0: the connection ended without an answer; -1: nothing came in time.
    int status = 0;
    /// Names in lower case.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    /// The whole body came.
    bool complete = false;
    bool reset = false;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    /// The errorCode without its service; empty where there is none.
    QString errorCode() const;
    QString requestId() const { return object()[QStringLiteral("requestId")].toString(); }
};

/// A plain client: blocking, one connection a request, no opinion on what comes back.
class SimulatorClient
{
public:
    explicit SimulatorClient(quint16 port) : m_port(port) { }

    Answer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
        const QList<QPair<QByteArray, QByteArray>> &headers = {}, int timeoutMs = 5000) const;

    /// A token and a session. False if either was refused.
    bool signIn(const QByteArray &user = "user", const QByteArray &password = "password");
    Answer token(const QByteArray &pair = "key:secret", const QByteArray &form = "grant_type=client_credentials") const;
    Answer login(const QByteArray &user, const QByteArray &password) const;

    /// Below /api/m2m/v1, with both tokens.
    Answer api(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {}, int timeoutMs = 5000) const;
    Answer post(const QByteArray &path, const QJsonObject &body, int timeoutMs = 5000) const { return api("POST", path, body, timeoutMs); }
    Answer put(const QByteArray &path, const QJsonObject &body) const { return api("PUT", path, body); }
    /// Below /simulator/.
    Answer control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const;

    /// A lifecycle request for these ICCIDs of the first account.
    Answer change(const QByteArray &operation, const QList<QByteArray> &iccids, QJsonObject more = {}, int timeoutMs = 5000) const;
    QJsonArray ledger() const { return control("GET", "ledger").array(); }
    QJsonArray requests() const { return control("GET", "requests").array(); }
    QString stateOf(const QByteArray &iccid) const;
    /// As the simulator itself shows it; empty where there is none.
    QJsonObject device(const QByteArray &iccid) const;
    /// One row of the device list by an identifier; empty where none has it.
    QJsonObject listed(const QByteArray &kind, const QByteArray &id) const;
    /// Somebody else's change.
    Answer external(const QByteArray &iccid, const QByteArray &operation, QJsonObject settings = {}) const;
    /// ICCIDs of the first account in that state, from the list.
    QList<QByteArray> some(const QByteArray &state, int count) const;
    bool faults(const QByteArray &plan) const { return control("POST", "faults", plan).status == 200; }

    QByteArray m_token;
    QByteArray m_session;

private:
    quint16 m_port;
};

/// A callback listener that remembers what it was sent and answers as told.
class Listener
{
public:
    Listener();
    ~Listener();

    QByteArray url() const;
    QList<QJsonObject> messages() const;
    /// The status of the answers from now on.
    void answerWith(int status);

private:
    mutable std::mutex m_gate;
    QList<QJsonObject> m_messages;
    int m_status = 200;
    HttpServer m_server {HttpServer::Options()};
};

/// Options of a small carrier that acts at once.
simulator::Options quickOptions();
inline const QByteArray kFirstAccount = "0000123456-00001";
/// A body for these lines of the first account.
QJsonObject selection(const QList<QByteArray> &iccids, QJsonObject more = {});
/// A complete primary place of use (thingspace-api.md 7.1).
QJsonObject somePlace(const QString &firstName, const QString &lastName);
/// An extended attribute of a listed device.
QJsonValue attributeOf(const QJsonObject &listed, const QString &key);
QJsonObject deviceJson(const QByteArray &iccid, const QByteArray &imei = {});
