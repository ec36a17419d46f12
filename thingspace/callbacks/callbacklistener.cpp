#include "thingspace/callbacks/callbacklistener.h"

#include "thingspace/callbacks/callbackgate.h"
#include "thingspace/http/httpserver.h"

#include <QLoggingCategory>
#include <QMutex>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcCallbacks, "thingdesk.callbacks", QtInfoMsg)

namespace {

// Deliveries that are not stored yet; beyond, the carrier is asked to come again.
constexpr std::size_t kMostPending = 20'000;

quint64 CallbackCounts::*placeOf(CallbackGate::Verdict verdict)
{
    switch (verdict) {
    case CallbackGate::Verdict::Accepted:
        return &CallbackCounts::accepted;
    case CallbackGate::Verdict::NotFound:
    case CallbackGate::Verdict::MethodNotAllowed:
        return &CallbackCounts::elsewhere;
    case CallbackGate::Verdict::Forbidden:
        return &CallbackCounts::forbidden;
    case CallbackGate::Verdict::Malformed:
        return &CallbackCounts::malformed;
    case CallbackGate::Verdict::Unauthorised:
        return &CallbackCounts::unauthorised;
    }
    Q_UNREACHABLE();
}

// A header that comes twice is one list (RFC 9110 5.3).
QByteArray forwardedFor(const HttpServerRequest &request)
{
    QByteArrayList hops;
    for (const HttpServerHeader &header : request.headers) {
        if (header.name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            hops << header.value;
    }
    return hops.join(',');
}

void reply(const HttpResponder &responder, int status)
{
    HttpServerAnswer answer;
    answer.status = status;
    answer.body = status == 200 ? QByteArrayLiteral("{}") : QByteArray();
    responder.answer(std::move(answer));
}

} // namespace

class CallbackListener::Private
{
public:
    Private(CallbackListener *self, CallbackListenerSettings settings, CallbackSink &sink)
        : m_self(self), m_settings(std::move(settings)), m_sink(sink), m_gate(m_settings)
    {
    }

    void receive(const HttpServerRequest &request, const HttpResponder &responder);
    void storePending();
    void noteRefused(CallbackGate::Verdict verdict, const QString &peer);

    struct Delivery
    {
        CallbackMessage message;
        HttpResponder responder;
    };

    CallbackListener *const m_self;
    const CallbackListenerSettings m_settings;
    CallbackSink &m_sink;
    const CallbackGate m_gate;
    QMutex m_mutex; // guards m_pending and m_counts: filled on the server's thread, emptied and read on ours
    CallbackCounts m_counts;
    std::vector<Delivery> m_pending;
    std::unique_ptr<HttpServer> m_server; // last: its thread ends before what it uses
};

// On the server's thread.
void CallbackListener::Private::receive(const HttpServerRequest &request, const HttpResponder &responder)
{
    CallbackMessage message;
    const auto verdict = m_gate.judge(request.method, request.path, request.peerAddress, forwardedFor(request), request.body, QDateTime::currentDateTimeUtc(), message);
    if (verdict != CallbackGate::Verdict::Accepted) {
        noteRefused(verdict, request.peerAddress);
        reply(responder, statusOf(verdict));
        return;
    }
    bool first = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_pending.size() >= kMostPending) {
            ++m_counts.unstored;
            return reply(responder, 503);
        }
        first = m_pending.empty();
        m_pending.push_back({std::move(message), responder});
    }
    // One call in flight: what comes until it runs is stored with it, in one transaction.
    if (first)
        QMetaObject::invokeMethod(m_self, [this] { storePending(); }, Qt::QueuedConnection);
}

// A shower of forged ones must not fill the log: each reason is said the first time, and then when its count has doubled.
void CallbackListener::Private::noteRefused(CallbackGate::Verdict verdict, const QString &peer)
{
    quint64 times = 0;
    {
        const QMutexLocker lock(&m_mutex);
        times = ++(m_counts.*placeOf(verdict));
    }
    if ((times & (times - 1)) == 0)
        qCWarning(lcCallbacks).noquote() << "refused" << statusOf(verdict) << "from" << peer << "times" << times;
}

void CallbackListener::Private::storePending()
{
    std::vector<Delivery> batch;
    {
        const QMutexLocker lock(&m_mutex);
        batch = std::exchange(m_pending, {});
    }
    if (batch.empty())
        return;
    QList<CallbackMessage> messages;
    messages.reserve(static_cast<qsizetype>(batch.size()));
    for (Delivery &delivery : batch)
        messages.append(std::move(delivery.message));
    const Result<void> stored = m_sink.store(messages);
    if (stored)
        qCDebug(lcCallbacks) << "stored" << messages.size();
    else
        qCWarning(lcCallbacks).noquote() << "not stored:" << logLine(stored.error());
    {
        const QMutexLocker lock(&m_mutex);
        (stored ? m_counts.accepted : m_counts.unstored) += static_cast<quint64>(batch.size());
    }
    for (const Delivery &delivery : batch)
        reply(delivery.responder, stored ? 200 : 503);
    if (stored)
        Q_EMIT m_self->stored(static_cast<int>(messages.size()));
}

CallbackListener::CallbackListener(CallbackListenerSettings settings, CallbackSink &sink, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(settings), sink))
{
}

CallbackListener::~CallbackListener()
{
    stop();
}

Result<void> CallbackListener::start()
{
    HttpServer::Options options;
    options.address = d->m_settings.address.toString();
    options.port = d->m_settings.port;
    options.tls = d->m_settings.tls;
    options.requestTimeout = d->m_settings.requestTimeout;
    options.maxConnections = d->m_settings.mostConnections;
    options.maxConnectionsPerPeer = d->m_settings.proxies.isEmpty() ? d->m_settings.mostConnectionsAPeer : d->m_settings.mostConnections;
    auto server = std::make_unique<HttpServer>(std::move(options));
    const Result<void> listening = server->listen([this](const HttpServerRequest &request, const HttpResponder &responder) { d->receive(request, responder); });
    if (!listening) {
        const Error &cause = listening.error();
        if (cause.code == "http.certificate"_L1)
            return failure(cause);
        return failure(Error::Kind::Network, u"listener.bind"_s, {d->m_settings.address.toString(), QString::number(d->m_settings.port)}, cause.detail);
    }
    d->m_server = std::move(server);
    return {};
}

void CallbackListener::stop()
{
    if (!d->m_server)
        return;
    // What is pending is not answered; the carrier delivers it again.
    d->m_server.reset();
    const QMutexLocker lock(&d->m_mutex);
    d->m_pending.clear();
    const CallbackCounts &counts = d->m_counts;
    const QString said = u"accepted %1, unauthorised %2, forbidden %3, malformed %4, elsewhere %5, unstored %6"_s.arg(counts.accepted)
                             .arg(counts.unauthorised).arg(counts.forbidden).arg(counts.malformed).arg(counts.elsewhere).arg(counts.unstored);
    if (counts.refused() + counts.unstored > 0)
        qCInfo(lcCallbacks).noquote() << "callbacks so far:" << said;
    else
        qCDebug(lcCallbacks).noquote() << "callbacks so far:" << said;
}

QUrl CallbackListener::url() const
{
    if (!d->m_server)
        return {};
    QUrl url;
    url.setScheme(d->m_settings.tls ? u"https"_s : u"http"_s);
    url.setHost(d->m_settings.address.toString());
    url.setPort(d->m_server->port());
    url.setPath(u"/callbacks"_s);
    return url;
}

CallbackCounts CallbackListener::counts() const
{
    const QMutexLocker lock(&d->m_mutex);
    return d->m_counts;
}
