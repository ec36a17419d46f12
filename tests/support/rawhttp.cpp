#include "tests/support/rawhttp.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

// What a JSON parser wants behind the text.
constexpr qint64 kSpare = 256;

qint64 contentLength(std::string_view head)
{
    const size_t at = head.find("Content-Length: ");
    return at == std::string_view::npos ? -1 : std::strtoll(head.data() + at + 16, nullptr, 10);
}

} // namespace

RawHttp::RawHttp(quint16 port)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawHttp::~RawHttp()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool RawHttp::send(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + m_headers;
    if (!request.contains("Content-Type"))
        request += "Content-Type: application/json\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    qint64 sent = 0;
    while (sent < request.size()) {
        const ssize_t count = ::send(m_socket, request.constData() + sent, size_t(request.size() - sent), MSG_NOSIGNAL);
        if (count <= 0 && errno != EINTR)
            return false;
        sent += std::max<ssize_t>(count, 0);
    }
    return true;
}

qint64 RawHttp::readSome(char *to, qint64 most)
{
    for (;;) {
        const ssize_t count = ::recv(m_socket, to, size_t(most), 0);
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

QByteArray RawHttp::receive(QByteArray body)
{
    char head[16'384];
    qint64 filled = 0;
    size_t end = std::string_view::npos;
    while (end == std::string_view::npos) {
        const qint64 count = filled < qint64(sizeof head) ? readSome(head + filled, qint64(sizeof head) - filled) : 0;
        if (count <= 0)
            return {};
        filled += count;
        end = std::string_view(head, size_t(filled)).find("\r\n\r\n");
    }
    const qint64 bodyStart = qint64(end) + 4;
    const qint64 length = contentLength(std::string_view(head, end + 2));
    m_status = int(std::strtol(head + 9, nullptr, 10));
    if (length < 0)
        return {};
    body.reserve(std::max<qint64>(length + kSpare, 1));
    body.resize(length);
    const qint64 early = std::min(filled - bodyStart, length);
    std::memcpy(body.data(), head + bodyStart, size_t(early));
    for (qint64 have = early; have < length;) {
        const qint64 count = readSome(body.data() + have, length - have);
        if (count <= 0)
            return {};
        have += count;
    }
    return body;
}
