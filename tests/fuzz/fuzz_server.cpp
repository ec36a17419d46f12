// The embedded HTTP server: bytes on a socket, as a stranger may send them. The server is the real one, on loopback.

#include "tests/fuzz/fuzzing.h"
#include "thingspace/http/httpserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kHeaderLimit = 1024;
constexpr quint64 kBodyLimit = 4096;

/// What is being said holds the name of the version that knew no Host yet.
std::atomic<bool> mayLackHost = false;

bool hasHost(const HttpServerRequest &request)
{
    return std::ranges::any_of(request.headers, [](const HttpServerHeader &header) { return header.name.compare("Host", Qt::CaseInsensitive) == 0; });
}

// Where it is the server that hangs up first, the machine keeps the pair of ports for a minute: one server's pairs would be used up in seconds.
constexpr size_t kServers = 8;

HttpServer &server()
{
    static std::array<HttpServer *, kServers> running {};
    static size_t turn = 0;
    HttpServer *&mine = running.at(++turn % kServers);
    if (mine == nullptr) {
        HttpServer::Options options;
        options.headerLimit = kHeaderLimit;
        options.bodyLimit = kBodyLimit;
        options.requestTimeout = std::chrono::milliseconds(500);
        mine = new HttpServer(options); // as long as the program
        const auto listening = mine->listen([](const HttpServerRequest &request, const HttpResponder &responder) {
            require(quint64(request.body.size()) <= kBodyLimit, "no body is longer than the limit");
            require(!request.method.isEmpty(), "a request that is let through says what it wants");
            // An empty one is allowed (RFC 9112 3.2): the name of whoever is asked may have none.
            require(mayLackHost || hasHost(request), "a request that is let through has a Host");
            require(request.header("Content-Length").isEmpty() || request.header("Transfer-Encoding").isEmpty(), "a request has one length");
            responder.answer({200, request.body});
        });
        require(listening.has_value(), "the server can be started");
    }
    return *mine;
}

/// -1: not now; errno says why.
int triedToConnect(quint16 port)
{
    const int line = ::socket(AF_INET, SOCK_STREAM, 0);
    require(line >= 0, "there is a socket");
    // Ends with a reset, so that ten minutes of connections leave few ports behind that nobody may use for a while.
    const linger gone {1, 0};
    ::setsockopt(line, SOL_SOCKET, SO_LINGER, &gone, sizeof gone);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(line, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return line;
    ::close(line);
    return -1;
}

int connected(quint16 port)
{
    for (int attempt = 0; attempt < 500; ++attempt) {
        if (const int line = triedToConnect(port); line >= 0)
            return line;
        // The fuzzer's own alarm; or all pairs of ports are used up after all.
        require(errno == EINTR || errno == EADDRNOTAVAIL || errno == EADDRINUSE || errno == ECONNRESET, "the server takes connections");
        ::usleep(200'000);
    }
    require(false, "the server takes connections");
    return -1;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    mayLackHost = QByteArrayView(data, qsizetype(size)).toByteArray().contains("HTTP/1.0");
    const int line = connected(server().port());
    for (size_t at = 0; at < size;) {
        const ssize_t sent = ::send(line, data + at, size - at, MSG_NOSIGNAL);
        if (sent <= 0 && errno != EINTR)
            break;
        at += size_t(std::max<ssize_t>(sent, 0));
    }
    ::shutdown(line, SHUT_WR);
    QByteArray answer;
    char bytes[4096];
    for (;;) {
        pollfd wait {line, POLLIN, 0};
        const int ready = ::poll(&wait, 1, 10'000);
        if (ready < 0 && errno == EINTR)
            continue;
        require(ready > 0, "whoever has said all is answered or cut off");
        const ssize_t got = ::recv(line, bytes, sizeof bytes, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        answer.append(bytes, got);
    }
    ::close(line);
    require(answer.isEmpty() || answer.startsWith("HTTP/1."), "an answer is HTTP");
    return 0;
}
