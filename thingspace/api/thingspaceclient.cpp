#include "thingspace/api/thingspaceclient.h"

#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/callbackregistrations.h"
#include "thingspace/api/carrieraccounts.h"
#include "thingspace/api/carriercall.h"
#include "thingspace/api/devicepages.h"
#include "thingspace/api/faults.h"
#include "thingspace/api/historyread.h"
#include "thingspace/api/readrequests.h"
#include "thingspace/api/readretry.h"
#include "thingspace/api/requeststatuses.h"
#include "thingspace/api/sendoutcomes.h"
#include "thingspace/auth/signin.h"
#include "thingspace/http/httpclient.h"
#include "thingspace/http/readgate.h"
#include "thingspace/http/requestbudget.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

milliseconds defaultBackoff(int attempt)
{
    return jitteredBackoff(attempt, QRandomGenerator::global()->generateDouble());
}

Result<DevicePage> decoded(const QByteArray &body, bool more, qint64 after)
{
    Result<DevicePage> page = parseDevicePage(body);
    if (!page)
        return page;
    page->hasMoreData = page->hasMoreData || more;
    if (page->hasMoreData && page->largestDeviceId <= after)
        return failure(Error::Kind::Protocol, u"list.cursor"_s);
    return page;
}

UndecodedPage undecoded(const HttpAnswer &answer, qint64 after)
{
    const bool more = answer.status == 202;
    UndecodedPage page;
    if (more || seemsToHaveMore(answer.body))
        page.likelyNext = lastDeviceId(answer.body);
    page.decode = [body = answer.body, more, after] { return decoded(body, more, after); };
    return page;
}

} // namespace

class ThingSpaceClient::Private
{
public:
    Private(const ClientSettings &settings, SecretSource &secrets, RequestBudget &budget, const Clock &clock)
        : m_budget(budget), m_http(settings.origin, settings.timeout, clock), m_gate(budget),
          m_signIn(settings.profile, m_http, m_gate, secrets, budget, clock)
    {
    }

    void call(HttpRequest request, QObject *context, CarrierCall::Done done)
    {
        CarrierLine line {m_http, m_signIn, m_gate, m_budget, m_backoff};
        (new CarrierCall(std::move(line), std::move(request), context, std::move(done), &m_calls))->start();
    }

    /// Calls and decodes the body of the answer.
    template<typename T>
    void read(const HttpRequest &request, Result<T> (*parse)(const QByteArray &), QObject *context, Done<T> done)
    {
        call(request, context, [parse, done = std::move(done)](const Result<HttpAnswer> &answer) {
            done(answer.and_then([parse](const HttpAnswer &each) { return parse(each.body); }));
        });
    }

    template<typename Row>
    void readHistory(HistoryQuestion question, Result<HistoryPage<Row>> (*parse)(const QByteArray &), QObject *context, Done<QList<Row>> done)
    {
        const auto caller = [this](HttpRequest request, QObject *each, CarrierCall::Done answered) { call(std::move(request), each, std::move(answered)); };
        std::make_shared<HistoryRead<Row>>(std::move(question), parse, caller, context, std::move(done))->next();
    }

    void noteOutcome(const HttpResult &result, const QByteArray &bearer, const QByteArray &session);

    RequestBudget &m_budget;
    HttpClient m_http;
    ReadGate m_gate;
    SignIn m_signIn;
    std::function<milliseconds(int)> m_backoff = defaultBackoff;
    QObject m_calls; // last: calls in progress end before what they speak through
};

void ThingSpaceClient::Private::noteOutcome(const HttpResult &result, const QByteArray &bearer, const QByteArray &session)
{
    if (!result)
        return;
    if (result->status >= 200 && result->status < 300 && !result->body.contains("SessionToken"))
        return m_signIn.noteUse();
    const CarrierFault fault = readFault(*result);
    if (isSessionFault(fault))
        m_signIn.dropSession(session);
    else if (isBearerFault(fault))
        m_signIn.dropBearer(bearer);
}

ThingSpaceClient::ThingSpaceClient(ClientSettings settings, SecretSource &secrets, RequestBudget &budget, const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(settings), secrets, budget, clock))
{
    connect(&d->m_http, &HttpClient::exchanged, this, &ThingSpaceClient::requestFinished);
}

ThingSpaceClient::~ThingSpaceClient() = default;

void ThingSpaceClient::setBackoff(std::function<milliseconds(int)> backoff)
{
    d->m_signIn.setBackoff(backoff);
    d->m_backoff = std::move(backoff);
}

void ThingSpaceClient::signIn(QObject *context, Done<void> done)
{
    d->m_signIn.ensure(context, std::move(done));
}

bool ThingSpaceClient::signedIn() const
{
    return d->m_signIn.ready();
}

void ThingSpaceClient::forgetRefusal()
{
    d->m_signIn.forget();
    d->m_signIn.forgetRefusal();
}

void ThingSpaceClient::signOut(QObject *context, std::function<void()> done)
{
    if (!signedIn()) {
        d->m_signIn.forget();
        QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
        return;
    }
    const HttpRequest request = authorised(reads::logout(), d->m_signIn);
    d->m_signIn.forget();
    d->m_http.send(request, context, [done = std::move(done)](const HttpResult &) { done(); });
}

void ThingSpaceClient::send(const WireRequest &request, QObject *context, std::function<void(SendOutcome)> done)
{
    if (!signedIn()) {
        SendOutcome outcome;
        outcome.fate = SendOutcome::Fate::NeverSent;
        outcome.remedy = SendOutcome::Remedy::Repeat;
        outcome.code = u"session.missing"_s;
        QMetaObject::invokeMethod(context, [done = std::move(done), outcome] { done(outcome); }, Qt::QueuedConnection);
        return;
    }
    HttpRequest wire {request.method, request.path};
    wire.body = request.body;
    wire.once = true;
    const QByteArray bearer = d->m_signIn.bearer();
    const QByteArray session = d->m_signIn.session();
    // The outcome must be noted even where nobody waits for it any more, so the context that counts is ours.
    d->m_http.send(authorised(std::move(wire), d->m_signIn), &d->m_calls,
                   [this, bearer, session, context = QPointer(context), done = std::move(done)](const HttpResult &result) {
        d->noteOutcome(result, bearer, session);
        if (context)
            done(outcomeOf(result, {bearer, session}));
    });
}

void ThingSpaceClient::listDevices(const DeviceQuery &query, qint64 after, QObject *context, Done<DevicePage> done)
{
    listUndecoded(query, after, context, [done = std::move(done)](const Result<UndecodedPage> &answer) {
        done(answer.and_then([](const UndecodedPage &page) { return page.decode(); }));
    });
}

void ThingSpaceClient::listUndecoded(const DeviceQuery &query, qint64 after, QObject *context, Done<UndecodedPage> done)
{
    const bool single = query.identifiers.size() == 1;
    d->call(reads::devices(query, after), context, [after, single, done = std::move(done)](const Result<HttpAnswer> &answer) {
        if (answer)
            return done(undecoded(*answer, after));
        const bool missed = single && answer.error().code == "REQUEST_FAILED.DeviceNotFound"_L1;
        done(missed ? Result<UndecodedPage>(UndecodedPage {{}, [] { return DevicePage(); }}) : failure(answer.error()));
    });
}

void ThingSpaceClient::findDevice(const QString &account, IdentifierKind kind, const QString &id, QObject *context, Done<std::optional<DeviceRecord>> done)
{
    Q_UNUSED(account); // section 3: `deviceId` is used alone
    d->call(reads::device(kind, id), context, [done = std::move(done)](const Result<HttpAnswer> &answer) {
        if (!answer) {
            const bool missed = answer.error().code == "REQUEST_FAILED.DeviceNotFound"_L1;
            return done(missed ? Result<std::optional<DeviceRecord>>(std::nullopt) : failure(answer.error()));
        }
        done(parseDevicePage(answer->body).map([](DevicePage page) {
            return page.devices.empty() ? std::nullopt : std::optional(std::move(page.devices.front()));
        }));
    });
}

void ThingSpaceClient::fetchAccount(const QString &account, QObject *context, Done<CarrierAccount> done)
{
    d->read(reads::account(account), parseAccount, context, std::move(done));
}

void ThingSpaceClient::probe(const QString &account, QObject *context, Done<void> done)
{
    HttpRequest request = reads::account(account);
    request.once = true;
    d->call(std::move(request), context, [done = std::move(done)](const Result<HttpAnswer> &answer) {
        done(answer ? Result<void>() : failure(answer.error()));
    });
}

void ThingSpaceClient::fetchPlans(const QString &account, QObject *context, Done<QList<CarrierPlan>> done)
{
    d->read(reads::plans(account), parsePlans, context, std::move(done));
}

void ThingSpaceClient::fetchRequestStatus(const QString &account, const QString &requestId, QObject *context, Done<RequestStatus> done)
{
    d->read(reads::requestStatus(account, requestId), parseRequestStatus, context, std::move(done));
}

void ThingSpaceClient::fetchProvisioningHistory(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                                                QObject *context, Done<QList<ProvisioningEvent>> done)
{
    d->readHistory({"history/actions/list", kind, id, earliest, latest}, parseProvisioningHistory, context, std::move(done));
}

void ThingSpaceClient::fetchUsage(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                                  QObject *context, Done<QList<UsageRow>> done)
{
    d->readHistory({"usage/actions/list", kind, id, earliest, latest}, parseUsage, context, std::move(done));
}

void ThingSpaceClient::fetchConnections(IdentifierKind kind, const QString &id, const QDateTime &earliest, const QDateTime &latest,
                                        QObject *context, Done<QList<ConnectionEvent>> done)
{
    d->readHistory({"connections/actions/listHistory", kind, id, earliest, latest}, parseConnections, context, std::move(done));
}

void ThingSpaceClient::askAvailability(const QString &account, const QList<WireDevice> &devices, QObject *context, Done<QString> done)
{
    d->read<QString>(reads::availability(account, devices), parseRequestId, context, std::move(done));
}

void ThingSpaceClient::listCallbacks(const QString &account, QObject *context, Done<QList<CallbackRegistration>> done)
{
    d->read(reads::callbacks(account), parseCallbackRegistrations, context, std::move(done));
}

void ThingSpaceClient::registerCallback(const QString &account, const QString &service, const QUrl &url, const QString &username, const QByteArray &password,
                                        QObject *context, Done<void> done)
{
    d->read(reads::registerCallback(account, service, url, username, password), parseCallbackChange, context, std::move(done));
}

void ThingSpaceClient::removeCallback(const QString &account, const QString &service, QObject *context, Done<void> done)
{
    d->read(reads::removeCallback(account, service), parseCallbackChange, context, std::move(done));
}

std::optional<milliseconds> ThingSpaceClient::carrierOffset() const
{
    return d->m_http.serverOffset();
}
