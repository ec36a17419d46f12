#include <utility> // Boost 1.74 under C++20 forgets it

#include "thingspace/simulator/callbacksender.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <QUrl>

#include <deque>
#include <map>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace simulator {

namespace {

constexpr auto kAttemptTime = std::chrono::seconds(10);
constexpr size_t kConnectionsPerTarget = 6;

struct Job
{
    QByteArray request;
    CallbackSender::Done done;
};

/// One origin: its waiting jobs and its open lines.
struct Target
{
    QByteArray host;
    quint16 port = 0;
    bool secure = false;
    std::deque<Job> waiting;
    size_t lines = 0;
};

} // namespace

class CallbackSender::Private : public std::enable_shared_from_this<CallbackSender::Private>
{
public:
    explicit Private(asio::io_context &io) : m_io(io) { m_tls.set_verify_mode(asio::ssl::verify_none); }

    void post(const QByteArray &url, QByteArray body, Done done);
    void stop();

    asio::io_context &m_io;
    asio::ssl::context m_tls {asio::ssl::context::tls_client};
    std::map<QByteArray, std::shared_ptr<Target>> m_targets;
    std::set<tcp::socket *> m_sockets;
    bool m_stopped = false;
};

namespace {

tcp::socket &lineSocket(beast::tcp_stream &stream)
{
    return stream.socket();
}

tcp::socket &lineSocket(beast::ssl_stream<beast::tcp_stream> &stream)
{
    return stream.next_layer().socket();
}

/// One connection: takes job after job, and leaves when there is none for a while.
template<typename Stream>
class Line : public std::enable_shared_from_this<Line<Stream>>
{
public:
    template<typename... Arguments>
    Line(std::shared_ptr<CallbackSender::Private> sender, std::shared_ptr<Target> target, Arguments &&...arguments)
        : m_sender(std::move(sender))
        , m_target(std::move(target))
        , m_stream(m_sender->m_io, std::forward<Arguments>(arguments)...)
    {
        ++m_target->lines;
        m_sender->m_sockets.insert(&lineSocket(m_stream));
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;
    ~Line()
    {
        m_sender->m_sockets.erase(&lineSocket(m_stream));
        --m_target->lines;
    }

    void start()
    {
        error_code error;
        const auto address = asio::ip::make_address(m_target->host == "localhost" ? "127.0.0.1" : m_target->host.toStdString(), error);
        if (!take())
            return;
        if (error) // a host that is no address: refused at registration, so hardly met
            return asio::post(m_sender->m_io, [self = this->shared_from_this()] { self->fail(); });
        transport().expires_after(kAttemptTime);
        transport().async_connect(tcp::endpoint(address, m_target->port), [self = this->shared_from_this()](error_code connected) {
            if (connected)
                return self->fail();
            self->greet();
        });
    }

private:
    beast::tcp_stream &transport() { return beast::get_lowest_layer(m_stream); }

    bool take()
    {
        if (m_sender->m_stopped || m_target->waiting.empty())
            return false;
        m_job.emplace(std::move(m_target->waiting.front()));
        m_target->waiting.pop_front();
        return true;
    }

    void greet()
    {
        error_code ignored;
        lineSocket(m_stream).set_option(tcp::no_delay(true), ignored);
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            send();
        } else {
            m_stream.async_handshake(asio::ssl::stream_base::client, [self = this->shared_from_this()](error_code error) {
                if (error)
                    return self->fail();
                self->send();
            });
        }
    }

    void send()
    {
        transport().expires_after(kAttemptTime);
        const auto bytes = asio::const_buffer(m_job->request.constData(), static_cast<std::size_t>(m_job->request.size()));
        asio::async_write(m_stream, bytes, [self = this->shared_from_this()](error_code error, std::size_t) {
            if (error)
                return self->fail();
            self->receive();
        });
    }

    void receive()
    {
        m_parser.emplace();
        http::async_read(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](error_code error, std::size_t) {
            if (error)
                return self->fail();
            const auto &message = self->m_parser->get();
            const bool keep = message.keep_alive();
            self->settle(message.result_int() / 100 == 2);
            if (keep)
                self->next();
        });
    }

    // With nothing to say the line ends: a kept one would race with the listener hanging up.
    void next()
    {
        if (take())
            send();
    }

    void fail()
    {
        if (m_job)
            settle(false);
    }

    void settle(bool accepted)
    {
        const CallbackSender::Done done = std::move(m_job->done);
        m_job.reset();
        if (!m_sender->m_stopped)
            done(accepted);
    }

    std::shared_ptr<CallbackSender::Private> m_sender;
    std::shared_ptr<Target> m_target;
    Stream m_stream;
    std::optional<Job> m_job;
    beast::flat_buffer m_buffer;
    std::optional<http::response_parser<http::string_body>> m_parser;
};

} // namespace

void CallbackSender::Private::post(const QByteArray &url, QByteArray body, Done done)
{
    if (m_stopped)
        return;
    const QUrl parsed(QString::fromUtf8(url));
    const bool secure = parsed.scheme() == u"https";
    const QByteArray origin = parsed.scheme().toUtf8() + ' ' + parsed.authority().toUtf8();
    std::shared_ptr<Target> &target = m_targets[origin];
    if (!target) {
        target = std::make_shared<Target>();
        target->host = parsed.host().toUtf8();
        target->port = static_cast<quint16>(parsed.port(secure ? 443 : 80));
        target->secure = secure;
    }
    QByteArray path = parsed.path(QUrl::FullyEncoded).toUtf8();
    if (path.isEmpty())
        path = "/";
    if (parsed.hasQuery())
        path += '?' + parsed.query(QUrl::FullyEncoded).toUtf8();
    const QByteArray host = target->host.contains(':') ? '[' + target->host + ']' : target->host;
    const QByteArray head = "POST " + path + " HTTP/1.1\r\nHost: " + host + ':' + QByteArray::number(target->port)
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    target->waiting.push_back({head + body, std::move(done)});
    if (target->lines >= kConnectionsPerTarget)
        return;
    if (secure)
        std::make_shared<Line<beast::ssl_stream<beast::tcp_stream>>>(shared_from_this(), target, m_tls)->start();
    else
        std::make_shared<Line<beast::tcp_stream>>(shared_from_this(), target)->start();
}

void CallbackSender::Private::stop()
{
    m_stopped = true;
    error_code ignored;
    for (tcp::socket *socket : m_sockets)
        socket->close(ignored);
    m_targets.clear();
}

CallbackSender::CallbackSender(asio::io_context &io) : d(std::make_shared<Private>(io)) { }

CallbackSender::~CallbackSender()
{
    stop();
}

void CallbackSender::post(const QByteArray &url, QByteArray body, Done done)
{
    d->post(url, std::move(body), std::move(done));
}

void CallbackSender::stop()
{
    if (!d->m_stopped)
        d->stop();
}

} // namespace simulator
