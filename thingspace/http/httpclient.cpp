#include "thingspace/http/httpclient.h"

#include "thingspace/basics/clock.h"
#include "thingspace/http/httpexchange.h"
#include "thingspace/http/originrule.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>

using std::chrono::milliseconds;

Q_LOGGING_CATEGORY(lcHttp, "thingdesk.http", QtInfoMsg)

namespace {

constexpr int kReadsAtOnce = 6; // QNetworkAccessManager's connections a host

QUrl urlOf(const QUrl &origin, const QByteArray &pathAndQuery)
{
    return QUrl(origin.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + QString::fromUtf8(pathAndQuery), QUrl::StrictMode);
}

QString pathOnly(const HttpRequest &request)
{
    const qsizetype mark = request.path.indexOf('?');
    return QString::fromUtf8(mark < 0 ? request.path : request.path.left(mark));
}

} // namespace

HttpClient::HttpClient(QUrl origin, milliseconds timeout, const Clock &clock, QObject *parent)
    : QObject(parent), m_origin(std::move(origin)), m_timeout(timeout), m_clock(clock), m_manager(new QNetworkAccessManager(this))
{
}

HttpClient::~HttpClient() = default;

void HttpClient::send(HttpRequest request, QObject *context, HttpDone done)
{
    const Result<void> allowed = checkOrigin(m_origin);
    if (!allowed) {
        QMetaObject::invokeMethod(context, [done = std::move(done), error = allowed.error()] {
            done(tl::make_unexpected(HttpFailure {error, true, milliseconds(0)}));
        }, Qt::QueuedConnection);
        return;
    }
    const QUrl url = urlOf(m_origin, request.path);
    auto *exchange = new HttpExchange(url, std::move(request), context, std::move(done), this);
    connect(exchange, &HttpExchange::finished, this, [this, exchange] { handleFinished(exchange); });
    if (exchange->request().once) {
        launch(exchange);
        return;
    }
    m_waiting.push_back(exchange);
    startWaiting();
}

void HttpClient::startWaiting()
{
    while (m_reading < kReadsAtOnce && !m_waiting.empty()) {
        HttpExchange *next = m_waiting.front();
        m_waiting.pop_front();
        if (!next->wanted()) {
            next->deleteLater();
            continue;
        }
        ++m_reading;
        launch(next);
    }
}

void HttpClient::launch(HttpExchange *exchange)
{
    exchange->start(*m_manager, m_timeout);
}

void HttpClient::handleFinished(HttpExchange *exchange)
{
    const HttpResult &result = exchange->result();
    const HttpRequest &request = exchange->request();
    if (!request.once)
        --m_reading;
    const int status = result ? result->status : result.error().error.httpStatus;
    const milliseconds elapsed = result ? result->roundTrip : result.error().elapsed;
    if (result)
        measureOffset(exchange->serverDate(), elapsed);
    const QString path = pathOnly(request);
    qCDebug(lcHttp).noquote() << request.method << path << status << elapsed.count() << "ms" << (result ? QString() : result.error().error.code);
    startWaiting();
    Q_EMIT exchanged(path, status, elapsed.count());
    exchange->deliver();
}

void HttpClient::measureOffset(const QDateTime &serverDate, milliseconds roundTrip)
{
    if (!serverDate.isValid())
        return;
    const qint64 middle = m_clock.nowUtc().toMSecsSinceEpoch() - roundTrip.count() / 2;
    m_offset = milliseconds(serverDate.toMSecsSinceEpoch() - middle);
}
