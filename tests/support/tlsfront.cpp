#include "tests/support/tlsfront.h"

#include "tests/support/selfsigned.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

#include <memory>

TlsFront::TlsFront(const SelfSigned &identity, QByteArray caller, quint16 backPort)
    : m_caller(std::move(caller))
    , m_backPort(backPort)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(identity.certificatePem));
    configuration.setPrivateKey(QSslKey(identity.keyPem, QSsl::Ec));
    setSslConfiguration(configuration);
    connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *front = nextPendingConnection())
            hand(front);
    });
    listen(QHostAddress::LocalHost);
}

void TlsFront::hand(QTcpSocket *front)
{
    ++m_connections;
    auto *back = new QTcpSocket(front);
    const auto head = std::make_shared<QByteArray>();
    connect(front, &QTcpSocket::readyRead, back, [this, front, back, head] {
        const QByteArray bytes = front->readAll();
        if (head->isNull()) {
            // What the caller itself wrote there stays before what is added: only the last is the proxy's word.
            *head = bytes;
            const qsizetype firstLine = head->indexOf("\r\n") + 2;
            back->connectToHost(QHostAddress::LocalHost, m_backPort);
            back->write(head->first(firstLine) + "X-Forwarded-For: 198.51.100.250, " + m_caller + "\r\n" + head->sliced(firstLine));
        } else {
            back->write(bytes);
        }
    });
    connect(back, &QTcpSocket::readyRead, front, [front, back] { front->write(back->readAll()); });
    connect(back, &QTcpSocket::disconnected, front, [front] { front->disconnectFromHost(); });
    connect(front, &QTcpSocket::disconnected, back, [back] { back->disconnectFromHost(); });
    connect(front, &QTcpSocket::disconnected, front, &QObject::deleteLater);
}
