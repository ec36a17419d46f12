#include "thingspace/http/httpexchange.h"

#include "thingspace/http/httperrors.h"
#include "thingspace/http/oncebody.h"

#include <QDateTime>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

HttpExchange::HttpExchange(QUrl url, HttpRequest request, QObject *context, HttpDone done, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_request(std::move(request)), m_context(context), m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpExchange::expire);
}

HttpExchange::~HttpExchange()
{
    // Died in mid-flight, with its client: the reply belongs to a manager that may live on.
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void HttpExchange::start(QNetworkAccessManager &shared, milliseconds timeout)
{
    m_elapsed.start();
    m_timer.start(timeout);
    if (m_request.once) {
        // A connection that was idle may close under the request; a manager that has none opens a fresh one.
        m_ownManager = std::make_unique<QNetworkAccessManager>();
        m_body = new OnceBody(m_request.body, this);
    }
    m_reply = dispatch(m_ownManager ? *m_ownManager : shared);
    m_reply->setReadBufferSize(0);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts << error.errorString();
        m_tlsDetail = texts.join(u"; "_s);
    });
}

QNetworkRequest HttpExchange::networkRequest() const
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Thingdesk/" THINGDESK_VERSION));
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (m_url.scheme() == "https"_L1) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        request.setSslConfiguration(tls);
    }
    if (m_request.once) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setRawHeader(QByteArrayLiteral("Connection"), QByteArrayLiteral("close"));
    }
    return request;
}

QNetworkReply *HttpExchange::dispatch(QNetworkAccessManager &manager)
{
    const QNetworkRequest request = networkRequest();
    if (m_request.method == "GET")
        return manager.get(request);
    if (m_request.method == "DELETE")
        return manager.deleteResource(request);
    if (m_request.method == "PUT")
        return m_body ? manager.put(request, m_body) : manager.put(request, m_request.body);
    return m_body ? manager.post(request, m_body) : manager.post(request, m_request.body);
}

void HttpExchange::read()
{
    if (m_received.isNull()) {
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_received.reserve(static_cast<qsizetype>(std::clamp<qint64>(announced, 0, m_request.answerLimit)) + kBodySpare);
    }
    m_received += m_reply->readAll();
    if (m_received.size() > m_request.answerLimit) {
        m_tooLarge = true;
        m_reply->abort();
    }
}

void HttpExchange::expire()
{
    m_expired = true;
    m_reply->abort();
}

void HttpExchange::finish()
{
    m_timer.stop();
    if (!m_tooLarge && m_reply->isOpen())
        m_received += m_reply->readAll();
    m_tooLarge = m_tooLarge || m_received.size() > m_request.answerLimit;
    m_result = readResult();
    m_serverDate = parseHttpDate(m_reply->rawHeader(QByteArrayLiteral("Date")));
    m_reply->deleteLater();
    if (m_ownManager)
        m_ownManager.release()->deleteLater(); // after its reply
    m_reply.clear();
    deleteLater();
    Q_EMIT finished();
}

HttpResult HttpExchange::readResult()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    QNetworkReply::NetworkError error = m_reply->error();
    if (m_expired)
        error = QNetworkReply::TimeoutError;
    // Qt does not always call it an error when the connection ends in mid-body. (It drops Content-Length of what it decompresses.)
    else if (isAnswer(error) && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_received.size())
        error = QNetworkReply::RemoteHostClosedError;
    if (m_tooLarge || m_expired || !isAnswer(error) || status == 0)
        return tl::make_unexpected(failureOf(error, status));
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = m_reply->rawHeader(QByteArrayLiteral("Content-Type"));
    answer.body = std::move(m_received);
    QDateTime now = parseHttpDate(m_reply->rawHeader(QByteArrayLiteral("Date")));
    if (!now.isValid())
        now = QDateTime::currentDateTimeUtc();
    answer.retryAfter = parseRetryAfter(m_reply->rawHeader(QByteArrayLiteral("Retry-After")), now);
    answer.roundTrip = milliseconds(m_elapsed.elapsed());
    return answer;
}

HttpFailure HttpExchange::failureOf(QNetworkReply::NetworkError error, int status) const
{
    HttpFailure failure;
    const QString detail = m_tlsDetail.isEmpty() ? m_reply->errorString() : m_tlsDetail;
    failure.error = networkError(error, status, m_url.host(), detail);
    if (m_tooLarge)
        failure.error = {Error::Kind::Protocol, u"answer.size"_s, {QString::number(m_request.answerLimit)}, {}, status};
    failure.neverSent = status == 0 && provesNothingSent(error) && (!m_body || !m_body->touched()) && m_request.once;
    failure.elapsed = milliseconds(m_elapsed.elapsed());
    return failure;
}

void HttpExchange::deliver()
{
    if (m_context)
        std::exchange(m_done, {})(std::move(m_result));
}
