#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// HTTP/1.1 on one blocking loopback socket that stays open: the least that asks and reads. Sending and receiving are apart, so that the
/// server can work on the next answer while the last is looked at.
class RawHttp
{
public:
    explicit RawHttp(quint16 port);
    ~RawHttp();
    RawHttp(const RawHttp &) = delete;
    RawHttp &operator=(const RawHttp &) = delete;

    /// More header lines, each ended with CRLF, sent with every request from now on.
    void setHeaders(const QByteArray &lines) { m_headers = lines; }

    [[nodiscard]] bool send(const QByteArray &method, const QByteArray &path, const QByteArray &body);
    /// The next answer's body, with room behind it; a null array if there is none. `body` is a used one, to read into.
    [[nodiscard]] QByteArray receive(QByteArray body = {});
    int status() const { return m_status; }

private:
    qint64 readSome(char *to, qint64 most);

    int m_socket = -1;
    int m_status = 0;
    QByteArray m_headers;
};
