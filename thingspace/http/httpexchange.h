#pragma once

#include "thingspace/http/httprequest.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <memory>

class OnceBody;

/// One request and its answer: timeout over all, size limit, no redirects, no cookies, no cache, HTTP/1.1, TLS 1.2 or newer.
/// Deletes itself after the answer.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QUrl url, HttpRequest request, QObject *context, HttpDone done, QObject *parent);
    ~HttpExchange() override;

    /// Sends by `shared`, or by a manager of its own where the request may leave only once. Once; finished() follows.
    void start(QNetworkAccessManager &shared, std::chrono::milliseconds timeout);

    const HttpRequest &request() const { return m_request; }
    /// Whether anybody still waits for the answer.
    bool wanted() const { return !m_context.isNull(); }

    /// After finished(): what came, and the answer's Date header (invalid where there was none).
    const HttpResult &result() const { return m_result; }
    const QDateTime &serverDate() const { return m_serverDate; }

    /// Hands the answer to whom it is for, unless they died.
    void deliver();

Q_SIGNALS:
    void finished();

private:
    QNetworkRequest networkRequest() const;
    QNetworkReply *dispatch(QNetworkAccessManager &manager);
    void read();
    void expire();
    void finish();
    HttpResult readResult();
    HttpFailure failureOf(QNetworkReply::NetworkError error, int status) const;

    const QUrl m_url;
    const HttpRequest m_request;
    const QPointer<QObject> m_context;
    HttpDone m_done;

    std::unique_ptr<QNetworkAccessManager> m_ownManager;
    OnceBody *m_body = nullptr;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    QByteArray m_received;
    HttpResult m_result;
    QDateTime m_serverDate;
    QString m_tlsDetail;
    bool m_expired = false;
    bool m_tooLarge = false;
};
