#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace boost::asio {
class io_context;
}

struct HttpServerHeader
{
    QByteArray name;
    QByteArray value;
};

/// One request, whole: head and body are in memory, both within the server's limits.
struct HttpServerRequest
{
    /// As sent: "POST".
    QByteArray method;
    /// The target up to the question mark, as sent (not percent-decoded), and what follows it.
    QByteArray path;
    QByteArray query;
    QList<HttpServerHeader> headers;
    /// The body's bytes, chunks joined.
    QByteArray body;
    QString peerAddress;
    quint16 peerPort = 0;

    /// The first header of that name, in any case; empty where there is none.
    QByteArray header(QByteArrayView name) const;
};

/// An answer. Content-Length, Connection and (unless given) Date are the server's.
struct HttpServerAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<HttpServerHeader> headers = {};
    /// End the connection after this answer.
    bool close = false;
};

/// The right to answer one request, now or later. Copies share it: the first word counts, later ones do nothing.
/// Every member may be called from any thread, also after the client has left and after the server has stopped.
/// When the last copy goes without a word, the connection is closed unanswered.
class HttpResponder
{
public:
    class Exchange;

    HttpResponder() = default;
    explicit HttpResponder(std::shared_ptr<Exchange> exchange);

    void answer(HttpServerAnswer answer) const;
    /// The head promises the whole body, `bytes` of it follow, then the connection ends.
    void answerTruncated(HttpServerAnswer answer, qsizetype bytes) const;
    /// These bytes and no head of ours, then the connection ends.
    void answerRaw(QByteArray bytes) const;
    /// Ends the connection with a TCP reset and no answer.
    void reset() const;
    /// Never answers; the connection stays until the client leaves or the server stops.
    void abandon() const;

private:
    std::shared_ptr<Exchange> m_exchange;
};

/// An HTTP/1.1 server (Boost.Beast; RFC 9112) on a thread of its own: keep-alive, pipelining, chunked bodies, 100-continue.
/// What is malformed, too long or too slow is answered (400, 413, 431) or cut off here and never reaches the handler;
/// so are a missing Host and a request with both Content-Length and Transfer-Encoding.
class HttpServer
{
public:
    /// Certificate chain and key, both PEM texts. TLS 1.2 or newer.
    struct Tls
    {
        QByteArray certificatePem;
        QByteArray keyPem;
    };

    struct Options
    {
        /// A numeric address, IPv4 or IPv6.
        QString address = QStringLiteral("127.0.0.1");
        /// 0: a free one, see port().
        quint16 port = 0;
        std::optional<Tls> tls = {};
        /// Bytes of the request line and all headers; more is 431.
        quint32 headerLimit = 8 * 1024;
        /// Bytes; more is 413.
        quint64 bodyLimit = 1'048'576;
        /// From the moment the connection is free for a request to that request's last byte, waiting included.
        std::chrono::milliseconds requestTimeout = std::chrono::seconds(30);
        /// Connections beyond are closed as they come; so are those of one address beyond its own share.
        int maxConnections = 1000;
        int maxConnectionsPerPeer = 1000;
    };

    /// Runs on the server's thread; must not block for long.
    using Handler = std::function<void(HttpServerRequest request, HttpResponder responder)>;

    explicit HttpServer(Options options);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    /// As stop().
    ~HttpServer();

    /// Binds, and serves from now on. Errors: Usage "http.address" or "http.certificate" (not usable),
    /// Network "http.bind" (in use, not ours, not permitted); the detail is the system's text.
    [[nodiscard]] Result<void> listen(Handler handler);

    /// The port bound; 0 before listen().
    quint16 port() const;

    /// Takes no more connections, cuts those that are open, drops what is posted or timed, and ends the thread.
    /// Not from the server's own thread.
    void stop();

    /// Closes the port for so long, so that connections are truly refused, then opens the same one again.
    /// Connections that are open stay. From the server's thread.
    void refuseFor(std::chrono::milliseconds duration);

    /// Runs `work` on the server's thread, after what is already waiting there. From any thread; dropped once stopped.
    void post(std::function<void()> work);
    /// The same after a delay. From any thread.
    void after(std::chrono::milliseconds delay, std::function<void()> work);

    /// The loop behind the thread, for what shares it (a client in the same thread).
    boost::asio::io_context &context();

    class Private;

private:
    std::shared_ptr<Private> d;
};
