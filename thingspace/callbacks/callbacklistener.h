#pragma once

#include "thingspace/basics/result.h"
#include "thingspace/callbacks/callbackcounts.h"
#include "thingspace/callbacks/callbackmessage.h"
#include "thingspace/http/httpserver.h"
#include "thingspace/http/sourcelist.h"

#include <QDateTime>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

/// What the listener is told about itself.
struct CallbackListenerSettings
{
    /// Port 0 takes a free one.
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;
    /// What the carrier must send in each body; compared in constant time.
    QString username;
    QByteArray password;
    /// The password before this one, and until when it is taken too (UTC; a day after the change). Invalid: not at all.
    QByteArray previousPassword = {};
    QDateTime previousUntil = {};
    /// Who may speak; empty: anybody.
    SourceList sources;
    /// Reverse proxies in front. With one named, only it may connect, and `sources` is asked about the last hop of its X-Forwarded-For:
    /// the one address there that the proxy itself has seen.
    SourceList proxies;
    /// https; without it plain http.
    std::optional<HttpServer::Tls> tls;
    /// From the moment a connection is free for a request to that request's last byte, and for the TLS handshake.
    std::chrono::milliseconds requestTimeout {30'000};
    /// Connections at a time, and from one address (a proxy's connections are everybody's, so it may have all).
    int mostConnections = 300;
    int mostConnectionsAPeer = 100;
};

/// An embedded HTTP or HTTPS listener for the carrier's callbacks: authenticates, blanks the password, stores through the sink, answers 200.
/// URL: http[s]://ADDRESS:PORT/callbacks/SERVICE. Wrong password 401 and foreign source 403
/// (counted, not stored), unreadable 400, more than 1 MB 413, sink error or too much unstored 503.
class CallbackListener : public QObject
{
    Q_OBJECT

public:
    /// `sink` is called on this object's thread, batched, and must outlive the listener.
    CallbackListener(CallbackListenerSettings settings, CallbackSink &sink, QObject *parent = nullptr);
    ~CallbackListener() override;

    /// Binds and answers from then on. Errors: Network "listener.bind"; Usage "http.certificate".
    [[nodiscard]] Result<void> start();
    void stop();

    /// Where it listens, without the service segment; empty before start().
    QUrl url() const;
    /// Since it was made. Any thread.
    CallbackCounts counts() const;

Q_SIGNALS:
    /// After a batch was stored and answered.
    void stored(int messages);

private:
    class Private;
    std::unique_ptr<Private> d;
};
