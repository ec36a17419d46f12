#pragma once

#include "thingspace/http/httprequest.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <deque>
#include <optional>

class Clock;
class HttpExchange;
class QNetworkAccessManager;

/// The one function that speaks to an origin: timeout, size limit, no redirects, TLS except on loopback.
/// Reads share six connections (the manager's own limit a host), so that a timeout is spent on the wire and not in a queue.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `timeout` counts from the moment a request is handed to the network to the last byte of its answer.
    HttpClient(QUrl origin, std::chrono::milliseconds timeout, const Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Answers once, never inside the call, never after `context` died.
    void send(HttpRequest request, QObject *context, HttpDone done);

    /// The server's wall clock minus ours: Date header of the last answer against the middle of its round trip
    /// (exact to a second and half the round trip); std::nullopt before the first.
    std::optional<std::chrono::milliseconds> serverOffset() const { return m_offset; }

Q_SIGNALS:
    /// Answered or given up: path without query, status (0: none).
    void exchanged(const QString &path, int status, qint64 milliseconds);

private:
    void startWaiting();
    void launch(HttpExchange *exchange);
    void handleFinished(HttpExchange *exchange);
    void measureOffset(const QDateTime &serverDate, std::chrono::milliseconds roundTrip);

    const QUrl m_origin;
    const std::chrono::milliseconds m_timeout;
    const Clock &m_clock;
    QNetworkAccessManager *m_manager;
    std::deque<HttpExchange *> m_waiting;
    int m_reading = 0;
    std::optional<std::chrono::milliseconds> m_offset;
};
