#pragma once

#include <QByteArray>
#include <QSslServer>

struct SelfSigned;

/// A reverse proxy on loopback as operators put one before a listener: https ends at it, requests go on in plain text, with who called added to
/// X-Forwarded-For. One request a connection. Lives on its thread's event loop.
class TlsFront : public QSslServer
{
    Q_OBJECT

public:
    /// `caller`: what it says of who called. `backPort`: where it hands on to, at 127.0.0.1.
    TlsFront(const SelfSigned &identity, QByteArray caller, quint16 backPort);

    int connections() const { return m_connections; }

private:
    void hand(QTcpSocket *front);

    QByteArray m_caller;
    quint16 m_backPort;
    int m_connections = 0;
};
