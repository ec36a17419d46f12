#include "thingspace/callbacks/callbacklistener.h"

#include "thingspace/callbacks/callbackgate.h"
#include "thingspace/http/httpserver.h"

#include <QLoggingCategory>
#include <QMutex>

#include <atomic>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcCallbacks, "thingdesk.callbacks", QtInfoMsg)

namespace {

// Deliveries that are not stored yet; beyond, the carrier is asked to come again.
constexpr std::size_t kMostPending = 20'000;

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

    struct Delivery
    {
        CallbackMessage message;
        HttpResponder responder;
    };

    CallbackListener *const m_self;
    const CallbackListenerSettings m_settings;
    CallbackSink &m_sink;
    const CallbackGate m_gate;
    std::atomic<quint64> m_refused = 0;

    QMutex m_mutex; // guards m_pending: filled on the server's thread, emptied on ours
    std::vector<Delivery> m_pending;
    std::unique_ptr<HttpServer> m_server; // last: its thread ends before what it uses
};

// On the server's thread.
void CallbackListener::Private::receive(const HttpServerRequest &request, const HttpResponder &responder)
{
    CallbackMessage message;
    const auto verdict = m_gate.judge(request.method, request.path, request.peerAddress, request.body, QDateTime::currentDateTimeUtc(), message);
    if (verdict != CallbackGate::Verdict::Accepted) {
        if (verdict == CallbackGate::Verdict::Unauthorised || verdict == CallbackGate::Verdict::Forbidden)
            ++m_refused;
        qCWarning(lcCallbacks).noquote() << "refused" << statusOf(verdict) << "from" << request.peerAddress;
        reply(responder, statusOf(verdict));
        return;
    }
    bool first = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_pending.size() >= kMostPending)
            return reply(responder, 503);
        first = m_pending.empty();
        m_pending.push_back({std::move(message), responder});
    }
    // One call in flight: what comes until it runs is stored with it, in one transaction.
    if (first)
        QMetaObject::invokeMethod(m_self, [this] { storePending(); }, Qt::QueuedConnection);
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
    auto server = std::make_unique<HttpServer>(std::move(options));
    const Result<void> listening = server->listen([this](HttpServerRequest request, HttpResponder responder) { d->receive(request, responder); });
    if (!listening) {
        const Error &cause = listening.error();
        return failure(Error::Kind::Network, u"listener.bind"_s, {d->m_settings.address.toString(), QString::number(d->m_settings.port)}, cause.detail);
    }
    d->m_server = std::move(server);
    return {};
}

void CallbackListener::stop()
{
    // What is pending is not answered; the carrier delivers it again.
    d->m_server.reset();
    const QMutexLocker lock(&d->m_mutex);
    d->m_pending.clear();
}

QUrl CallbackListener::url() const
{
    if (!d->m_server)
        return {};
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(d->m_settings.address.toString());
    url.setPort(d->m_server->port());
    url.setPath(u"/callbacks"_s);
    return url;
}

quint64 CallbackListener::refusedCount() const
{
    return d->m_refused;
}
