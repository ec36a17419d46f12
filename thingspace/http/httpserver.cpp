#include <utility> // Boost 1.74 under C++20 forgets it

#include "thingspace/http/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <variant>

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace {

// What one connection is told to do with the request it waits on.
struct Send { QByteArray head; QByteArray body; bool close = false; };
struct Reset { };
struct Abandon { };
struct Close { };
using Word = std::variant<Send, Reset, Abandon, Close>;

constexpr auto kLingerTime = std::chrono::seconds(2);

QByteArray viewBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString addressText(const tcp::endpoint &peer)
{
    return QString::fromStdString(peer.address().to_string());
}

QByteArray httpDate()
{
    static const QLocale english = QLocale::c();
    return english.toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray headOf(const HttpServerAnswer &answer, bool close)
{
    QByteArray head;
    head.reserve(256);
    const auto reason = http::obsolete_reason(static_cast<http::status>(answer.status));
    head.append("HTTP/1.1 ").append(QByteArray::number(answer.status)).append(' ');
    head.append(reason.data(), static_cast<qsizetype>(reason.size())).append("\r\n");
    if (!answer.contentType.isEmpty())
        head.append("Content-Type: ").append(answer.contentType).append("\r\n");
    bool dated = false;
    for (const HttpServerHeader &header : answer.headers) {
        head.append(header.name).append(": ").append(header.value).append("\r\n");
        dated = dated || header.name.compare("date", Qt::CaseInsensitive) == 0;
    }
    if (!dated)
        head.append("Date: ").append(httpDate()).append("\r\n");
    head.append("Content-Length: ").append(QByteArray::number(answer.body.size())).append("\r\n");
    head.append(close ? "Connection: close\r\n\r\n" : "\r\n");
    return head;
}

} // namespace

class Connection;

class HttpServer::Private : public std::enable_shared_from_this<HttpServer::Private>
{
public:
    explicit Private(Options options) : m_options(std::move(options)) { }

    [[nodiscard]] Result<void> listen(Handler handler);
    void stop();
    void refuseFor(std::chrono::milliseconds duration);
    void post(std::function<void()> work);
    void after(std::chrono::milliseconds delay, std::function<void()> work);

    asio::io_context m_io {1};
    Options m_options;
    Handler m_handler;
    std::mutex m_roll; // guards m_connections: a connection may end on the thread that dropped its last responder
    std::set<Connection *> m_connections;
    quint16 m_port = 0;

private:
    [[nodiscard]] Result<void> open(quint16 port);
    void accept();
    void reopen();
    void closeAll();
    bool hasRoom(const QString &peer);

    std::optional<asio::ssl::context> m_tls;
    asio::executor_work_guard<asio::io_context::executor_type> m_work {m_io.get_executor()};
    tcp::acceptor m_acceptor {m_io};
    std::set<std::shared_ptr<asio::steady_timer>> m_timers;
    std::thread m_thread;
    std::mutex m_gate; // guards m_stopping: what is posted before it is set is drained, what comes after is dropped
    bool m_stopping = false;
};

/// One client's connection, plain or TLS.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<HttpServer::Private> server, QString peer) : m_server(std::move(server)), m_peerAddress(std::move(peer))
    {
        const std::lock_guard lock(m_server->m_roll);
        m_server->m_connections.insert(this);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection()
    {
        const std::lock_guard lock(m_server->m_roll);
        m_server->m_connections.erase(this);
    }

    virtual void start() = 0;
    virtual void perform(Word word) = 0;
    virtual void cut(bool reset) = 0;

    const std::shared_ptr<HttpServer::Private> m_server;
    const QString m_peerAddress;
};

class HttpResponder::Exchange
{
public:
    Exchange(std::shared_ptr<Connection> connection, bool close) : m_connection(std::move(connection)), m_close(close) { }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
    ~Exchange() { say(Close {}); }

    bool closes() const { return m_close; }

    void say(Word word)
    {
        if (m_said.exchange(true))
            return;
        // The connection's memory belongs to the server's thread, so its last reference is dropped there too.
        const std::shared_ptr<HttpServer::Private> server = m_connection->m_server;
        server->post([connection = std::move(m_connection), word = std::move(word)]() mutable {
            connection->perform(std::move(word));
        });
    }

private:
    std::shared_ptr<Connection> m_connection;
    std::atomic<bool> m_said = false;
    const bool m_close;
};

namespace {

tcp::socket &socketOf(beast::tcp_stream &stream)
{
    return stream.socket();
}

tcp::socket &socketOf(beast::ssl_stream<beast::tcp_stream> &stream)
{
    return stream.next_layer().socket();
}

template<typename Stream>
class ConnectionOver final : public Connection
{
public:
    template<typename... Arguments>
    ConnectionOver(std::shared_ptr<HttpServer::Private> server, const tcp::endpoint &peer, Arguments &&...arguments)
        : Connection(std::move(server), addressText(peer))
        , m_stream(std::forward<Arguments>(arguments)...)
        , m_peerPort(peer.port())
    {
        error_code ignored;
        socketOf(m_stream).set_option(tcp::no_delay(true), ignored);
    }

    void start() override
    {
        if constexpr (kTls) {
            transport().expires_after(m_server->m_options.requestTimeout);
            m_stream.async_handshake(asio::ssl::stream_base::server, [self = self()](error_code error) {
                if (!error)
                    self->readRequest();
            });
        } else {
            readRequest();
        }
    }

    void perform(Word word) override
    {
        if (auto *send = std::get_if<Send>(&word))
            write(std::move(*send));
        else if (std::holds_alternative<Abandon>(word))
            discard(false);
        else
            cut(std::holds_alternative<Reset>(word));
    }

    void cut(bool reset) override
    {
        error_code ignored;
        if (reset)
            socketOf(m_stream).set_option(asio::socket_base::linger(true, 0), ignored);
        socketOf(m_stream).close(ignored);
    }

private:
    static constexpr bool kTls = !std::is_same_v<Stream, beast::tcp_stream>;

    std::shared_ptr<ConnectionOver> self() { return std::static_pointer_cast<ConnectionOver>(shared_from_this()); }
    beast::tcp_stream &transport() { return beast::get_lowest_layer(m_stream); }

    void readRequest()
    {
        m_parser.emplace();
        m_parser->header_limit(m_server->m_options.headerLimit);
        m_parser->body_limit(m_server->m_options.bodyLimit);
        transport().expires_after(m_server->m_options.requestTimeout);
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = self()](error_code error, std::size_t) {
            if (error)
                return self->refuse(error);
            self->readBody();
        });
    }

    void readBody()
    {
        const auto &head = m_parser->get();
        // One length, and one that we can tell: a coding that the parser passes over would leave the body's end to guessing (RFC 9112 6.3).
        const auto coded = head.count(http::field::transfer_encoding);
        const bool isChunked = coded == 1 && beast::iequals(head[http::field::transfer_encoding], "chunked");
        const bool lengthUnclear = coded > 0 && (!isChunked || head.find(http::field::content_length) != head.end());
        if (lengthUnclear || (head.version() >= 11 && head.find(http::field::host) == head.end()))
            return refuseWith(400);
        if (beast::iequals(head[http::field::expect], "100-continue"))
            return sendContinue();
        readRest();
    }

    void sendContinue()
    {
        static const std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(kContinue.data(), kContinue.size()), [self = self()](error_code error, std::size_t) {
            if (!error)
                self->readRest();
        });
    }

    void readRest()
    {
        if (m_parser->is_done())
            return handle();
        http::async_read(m_stream, m_buffer, *m_parser, [self = self()](error_code error, std::size_t) {
            if (error)
                return self->refuse(error);
            self->handle();
        });
    }

    void handle()
    {
        transport().expires_never();
        const auto &message = m_parser->get();
        HttpServerRequest request;
        request.method = viewBytes(message.method_string());
        const QByteArray target = viewBytes(message.target());
        const qsizetype mark = target.indexOf('?');
        request.path = mark < 0 ? target : target.left(mark);
        request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
        for (const auto &field : message)
            request.headers.append({viewBytes(field.name_string()), viewBytes(field.value())});
        request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
        request.peerAddress = m_peerAddress;
        request.peerPort = m_peerPort;
        const bool close = !message.keep_alive();
        m_headOnly = message.method() == http::verb::head;
        m_parser.reset();
        HttpResponder responder(std::make_shared<HttpResponder::Exchange>(shared_from_this(), close));
        m_server->m_handler(std::move(request), std::move(responder));
    }

    void refuse(error_code error)
    {
        if (error == http::error::header_limit)
            refuseWith(431);
        else if (error == http::error::body_limit)
            refuseWith(413);
        else if (error.category() == http::make_error_code(http::error::bad_value).category()
                 && error != http::error::end_of_stream && error != http::error::partial_message)
            refuseWith(400);
        // else: the client left, or was too slow: the socket closes with its last reference
    }

    void refuseWith(int status)
    {
        HttpServerAnswer answer;
        answer.status = status;
        answer.contentType = "text/plain";
        answer.body = viewBytes(http::obsolete_reason(static_cast<http::status>(status))) + '\n';
        write({headOf(answer, true), answer.body, true});
    }

    void write(Send send)
    {
        m_out = std::move(send);
        if (m_headOnly)
            m_out.body.clear();
        const auto bytes = [](const QByteArray &part) { return asio::const_buffer(part.constData(), static_cast<std::size_t>(part.size())); };
        const std::array<asio::const_buffer, 2> parts {bytes(m_out.head), bytes(m_out.body)};
        transport().expires_after(m_server->m_options.requestTimeout);
        asio::async_write(m_stream, parts, [self = self()](error_code error, std::size_t) {
            if (error)
                return;
            self->m_out.body = {};
            if (self->m_out.close)
                self->finish();
            else
                self->readRequest();
        });
    }

    // Says goodbye and drains what the client still sends: closing over unread bytes would reset the answer away.
    void finish()
    {
        if constexpr (kTls) {
            transport().expires_after(kLingerTime);
            m_stream.async_shutdown([self = self()](error_code) { self->cut(false); });
        } else {
            error_code ignored;
            socketOf(m_stream).shutdown(tcp::socket::shutdown_send, ignored);
            discard(true);
        }
    }

    void discard(bool brief)
    {
        if (brief)
            transport().expires_after(kLingerTime);
        else
            transport().expires_never();
        m_stream.async_read_some(asio::buffer(m_scratch), [self = self(), brief](error_code error, std::size_t) {
            if (!error && (!brief || ++self->m_drained < 1000))
                self->discard(brief);
        });
    }

    Stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    Send m_out;
    std::array<char, 4096> m_scratch;
    int m_drained = 0;
    bool m_headOnly = false;
    quint16 m_peerPort = 0;
};

} // namespace

Result<void> HttpServer::Private::open(quint16 port)
{
    error_code error;
    const auto address = asio::ip::make_address(m_options.address.toStdString(), error);
    if (error)
        return failure(Error::Kind::Usage, u"http.address"_s, {m_options.address}, QString::fromStdString(error.message()));
    const tcp::endpoint endpoint(address, port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        const QString detail = QString::fromStdString(error.message());
        m_acceptor.close(error);
        return failure(Error::Kind::Network, u"http.bind"_s, {m_options.address, QString::number(port)}, detail);
    }
    m_port = m_acceptor.local_endpoint(error).port();
    return {};
}

Result<void> HttpServer::Private::listen(Handler handler)
{
    if (m_options.tls) {
        m_tls.emplace(asio::ssl::context::tls_server);
        error_code error;
        m_tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, error);
        const auto buffer = [](const QByteArray &pem) { return asio::const_buffer(pem.constData(), static_cast<std::size_t>(pem.size())); };
        if (!error)
            m_tls->use_certificate_chain(buffer(m_options.tls->certificatePem), error);
        if (!error)
            m_tls->use_private_key(buffer(m_options.tls->keyPem), asio::ssl::context::pem, error);
        if (error)
            return failure(Error::Kind::Usage, u"http.certificate"_s, {}, QString::fromStdString(error.message()));
    }
    m_handler = std::move(handler);
    if (auto opened = open(m_options.port); !opened)
        return opened;
    accept();
    m_thread = std::thread([this] { m_io.run(); });
    return {};
}

void HttpServer::Private::accept()
{
    m_acceptor.async_accept([self = shared_from_this()](error_code error, tcp::socket socket) {
        if (!self->m_acceptor.is_open())
            return;
        if (error) // out of descriptors, most likely: let some go first
            return self->after(std::chrono::milliseconds(50), [self] { self->accept(); });
        error_code gone;
        const tcp::endpoint peer = socket.remote_endpoint(gone);
        if (!gone && self->hasRoom(addressText(peer))) {
            if (self->m_tls)
                std::make_shared<ConnectionOver<beast::ssl_stream<beast::tcp_stream>>>(self, peer, std::move(socket), *self->m_tls)->start();
            else
                std::make_shared<ConnectionOver<beast::tcp_stream>>(self, peer, std::move(socket))->start();
        }
        self->accept();
    });
}

bool HttpServer::Private::hasRoom(const QString &peer)
{
    const std::lock_guard lock(m_roll);
    if (m_connections.size() >= static_cast<std::size_t>(m_options.maxConnections))
        return false;
    if (m_options.maxConnectionsPerPeer >= m_options.maxConnections)
        return true;
    const auto own = std::ranges::count_if(m_connections, [&](const Connection *connection) { return connection->m_peerAddress == peer; });
    return own < m_options.maxConnectionsPerPeer;
}

void HttpServer::Private::refuseFor(std::chrono::milliseconds duration)
{
    if (!m_acceptor.is_open())
        return;
    error_code ignored;
    m_acceptor.close(ignored);
    after(duration, [self = shared_from_this()] { self->reopen(); });
}

void HttpServer::Private::reopen()
{
    if (open(m_port))
        accept();
    else // somebody took the port meanwhile: until he leaves
        after(std::chrono::milliseconds(100), [self = shared_from_this()] { self->reopen(); });
}

void HttpServer::Private::post(std::function<void()> work)
{
    const std::lock_guard lock(m_gate);
    if (!m_stopping)
        asio::post(m_io, std::move(work));
}

void HttpServer::Private::after(std::chrono::milliseconds delay, std::function<void()> work)
{
    post([self = shared_from_this(), delay, work = std::move(work)]() mutable {
        const auto timer = std::make_shared<asio::steady_timer>(self->m_io, delay);
        self->m_timers.insert(timer);
        timer->async_wait([self, timer, work = std::move(work)](error_code error) {
            self->m_timers.erase(timer);
            if (!error)
                work();
        });
    });
}

void HttpServer::Private::closeAll()
{
    error_code ignored;
    m_acceptor.close(ignored);
    for (const auto &timer : m_timers)
        timer->cancel(ignored);
    std::vector<std::shared_ptr<Connection>> connections;
    {
        const std::lock_guard lock(m_roll);
        for (Connection *connection : m_connections) {
            if (auto alive = connection->weak_from_this().lock())
                connections.push_back(std::move(alive));
        }
    }
    for (const auto &connection : connections)
        connection->cut(false);
}

void HttpServer::Private::stop()
{
    {
        const std::lock_guard lock(m_gate);
        if (m_stopping)
            return;
        m_stopping = true;
        asio::post(m_io, [this] {
            closeAll();
            m_work.reset();
        });
    }
    if (m_thread.joinable())
        m_thread.join();
    else
        m_io.run();
}

HttpServer::HttpServer(Options options) : d(std::make_shared<Private>(std::move(options))) { }

HttpServer::~HttpServer()
{
    stop();
}

Result<void> HttpServer::listen(Handler handler)
{
    return d->listen(std::move(handler));
}

quint16 HttpServer::port() const
{
    return d->m_port;
}

void HttpServer::stop()
{
    d->stop();
    d->m_handler = nullptr;
}

void HttpServer::refuseFor(std::chrono::milliseconds duration)
{
    d->refuseFor(duration);
}

void HttpServer::post(std::function<void()> work)
{
    d->post(std::move(work));
}

void HttpServer::after(std::chrono::milliseconds delay, std::function<void()> work)
{
    d->after(delay, std::move(work));
}

asio::io_context &HttpServer::context()
{
    return d->m_io;
}

QByteArray HttpServerRequest::header(QByteArrayView name) const
{
    for (const HttpServerHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

HttpResponder::HttpResponder(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) { }

void HttpResponder::answer(HttpServerAnswer answer) const
{
    if (!m_exchange)
        return;
    const bool close = answer.close || m_exchange->closes();
    QByteArray head = headOf(answer, close);
    m_exchange->say(Send {std::move(head), std::move(answer.body), close});
}

void HttpResponder::answerTruncated(HttpServerAnswer answer, qsizetype bytes) const
{
    if (m_exchange)
        m_exchange->say(Send {headOf(answer, false), answer.body.left(bytes), true});
}

void HttpResponder::answerRaw(QByteArray bytes) const
{
    if (m_exchange)
        m_exchange->say(Send {std::move(bytes), {}, true});
}

void HttpResponder::reset() const
{
    if (m_exchange)
        m_exchange->say(Reset {});
}

void HttpResponder::abandon() const
{
    if (m_exchange)
        m_exchange->say(Abandon {});
}
