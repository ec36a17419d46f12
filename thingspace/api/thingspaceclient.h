#pragma once

#include "thingspace/api/devicerecord.h"
#include "thingspace/api/sendoutcome.h"
#include "thingspace/api/wirerequest.h"
#include "thingspace/basics/result.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class Clock;
class RequestBudget;
class SecretSource;

/// What a profile says about how to speak to the carrier.
struct ClientSettings
{
    QString profile;
    /// Scheme, host and port, no path. http only on loopback.
    QUrl origin;
    std::chrono::milliseconds timeout {60'000};
};

/// Which devices a list call asks for (thingspace-api.md 3). Everything empty: every device of `account`.
struct DeviceQuery
{
    /// Empty: all accounts the user can see.
    QString account;
    /// Named devices, at most 100 (open question 19): kind key and value.
    WireDevice identifiers;
    /// A state name as the carrier writes it: "active", "suspend", "deactive", "preactive". Empty: any.
    QString currentState;
    /// maxNumberOfDevices, at most 2,000.
    int pageSize = 2000;
};

struct CarrierAccount
{
    QString name;
    QString organization;
    bool provisioningAllowed = true;
    QString defaultIpPool;
    QStringList ipPools;
};

struct CarrierPlan
{
    QString code;
    QString name;
    qint64 sizeKb = 0;
    QString carrierCode;
};

struct CallbackRegistration
{
    QString account;
    QString service;
    QString url;
    /// Never stored by us: the carrier returns the password in clear, and the client drops it.
    QString username;
};

/// Answer of GET …/requests/{id}/status; anything else is "no information".
enum class RequestStatus { Pending, Success, Failure };

/// One row of provisioning history.
struct ProvisioningEvent
{
    QDateTime occurredAt;
    QString status;
    QString eventBy;
    QString eventType;
    QString plan;
    QString mdn;
    QString msisdn = {};
    bool operator==(const ProvisioningEvent &) const = default;
};

struct UsageRow
{
    QDateTime at;
    qint64 bytes = 0;
    qint64 messages = 0;
    QString source;
    /// Plan code of the day.
    QString plan = {};
    bool operator==(const UsageRow &) const = default;
};

struct ConnectionEvent
{
    QDateTime occurredAt;
    /// "Start", "Stop" …
    QString event;
    qint64 bytes = 0;
    QString msisdn = {};
    bool operator==(const ConnectionEvent &) const = default;
};

/// The carrier, as one profile sees it. All calls answer once, never inside the call, never after `context` died.
/// Reads sign in by themselves, wait for the budget, and repeat once after an expired token or session; changing requests do none of that.
class ThingSpaceClient : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// The references must outlive the client.
    ThingSpaceClient(ClientSettings settings, SecretSource &secrets, RequestBudget &budget, const Clock &clock, QObject *parent = nullptr);
    ~ThingSpaceClient() override;

    /// Makes sure that a token (60 s or more left) and a session are held: at once if so, else the conversation of section 1, single-flight.
    /// Errors: Network; Http; Service; Refused "login.latched": a login was refused before and `forgetRefusal` was not called; the SecretSource's.
    void signIn(QObject *context, Done<void> done);

    /// Whether `send` may be called now without a sign-in before it.
    bool signedIn() const;

    /// After the operator entered new credentials.
    void forgetRefusal();

    /// Ends the session at the carrier (section 1.3), as far as that works, and forgets the tokens.
    void signOut(QObject *context, std::function<void()> done);

    /// Sends one changing request, once: body that cannot be rewound, fresh connection, no redirects, no retry, `timeout` over all.
    /// Call only when signedIn(); otherwise the outcome is NeverSent, "session.missing". A 429 is for the caller to tell the budget of.
    void send(const WireRequest &request, QObject *context, std::function<void(SendOutcome)> done);

    /// One page: POST …/devices/actions/list. `after` is the cursor of the page before; 0 for the first. A 202 is a page with more.
    /// Errors: Network; Http; Service; Protocol "list.cursor" (more data promised, cursor absent or not grown).
    void listDevices(const DeviceQuery &query, qint64 after, QObject *context, Done<DevicePage> done);
    /// The same, not decoded yet. Errors: Network; Http; Service; the rest when it is decoded.
    void listUndecoded(const DeviceQuery &query, qint64 after, QObject *context, Done<UndecodedPage> done);

    /// One device by one identifier; std::nullopt: the carrier does not list it.
    void findDevice(const QString &account, IdentifierKind kind, const QString &id, QObject *context, Done<std::optional<DeviceRecord>> done);

    /// One small read that is not repeated whatever comes: whether the carrier serves again.
    void probe(const QString &account, QObject *context, Done<void> done);

    void fetchAccount(const QString &account, QObject *context, Done<CarrierAccount> done);
    void fetchPlans(const QString &account, QObject *context, Done<QList<CarrierPlan>> done);

    /// Section 9: only for requests with one device, of activate, suspend, restore, deactivate.
    void fetchRequestStatus(const QString &account, const QString &requestId, QObject *context, Done<RequestStatus> done);

    /// Section 8: all pages between the two times (500 rows each), oldest first, no row twice; a stretch that times out is asked for in
    /// halves, down to a day. Errors: as other reads; Protocol "history.cursor": more rows at one time than a page holds, or a server
    /// that promises more and brings nothing.
    void fetchProvisioningHistory(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                                  QObject *context, Done<QList<ProvisioningEvent>> done);
    void fetchUsage(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                    QObject *context, Done<QList<UsageRow>> done);
    void fetchConnections(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                          QObject *context, Done<QList<ConnectionEvent>> done);

    /// Section 4.6, at most 2,000 devices: the requestId under which the DeviceService callback will come (availability.h reads it).
    /// Errors: as other reads; Protocol "ack.empty", "ack.malformed".
    void askAvailability(const QString &account, const QList<WireDevice> &devices, QObject *context, Done<QString> done);

    /// Section 10.1. Registering overwrites what is there: list first.
    void listCallbacks(const QString &account, QObject *context, Done<QList<CallbackRegistration>> done);
    void registerCallback(const QString &account, const QString &service, const QUrl &url, const QString &username, const QByteArray &password,
                          QObject *context, Done<void> done);
    void removeCallback(const QString &account, const QString &service, QObject *context, Done<void> done);

    /// How long to wait before try number `attempt` + 1 of a read or a sign-in; default jitteredBackoff (readretry.h).
    void setBackoff(std::function<std::chrono::milliseconds(int attempt)> backoff);

    /// Carrier's wall clock minus ours, from the last answer's Date header and half its round trip; std::nullopt before the first.
    std::optional<std::chrono::milliseconds> carrierOffset() const;

Q_SIGNALS:
    /// Every request that was answered or given up, for logs and figures: path without query, status (0: none), milliseconds.
    void requestFinished(const QString &path, int status, qint64 milliseconds);

private:
    class Private;
    std::unique_ptr<Private> d;
};
