#include "tests/support/fakeclock.h"
#include "tests/support/selfsigned.h"
#include "tests/support/waiting.h"
#include "thingspace/callbacks/callbacklistener.h"
#include "thingspace/http/httpclient.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class DroppingSink final : public CallbackSink
{
public:
    Result<void> store(const QList<CallbackMessage> &) override { return {}; }
};

int number(const QByteArray &bytes, qsizetype at, int size)
{
    int result = 0;
    for (int i = 0; i < size && at + i < bytes.size(); ++i)
        result = result << 8 | static_cast<unsigned char>(bytes[at + i]);
    return result;
}

/// The versions that a ClientHello offers (RFC 8446, 4.1.2 and 4.2.1; 0x0303 is TLS 1.2).
std::vector<int> offered(const QByteArray &hello)
{
    constexpr int kSupportedVersions = 43;
    qsizetype at = 5 + 4; // behind the headers of record and message
    std::vector<int> versions {number(hello, at, 2)};
    at += 2 + 32;
    at += 1 + number(hello, at, 1); // session id
    at += 2 + number(hello, at, 2); // ciphers
    at += 1 + number(hello, at, 1); // compressions
    const qsizetype end = at + 2 + number(hello, at, 2);
    for (at += 2; at + 4 <= end; at += 4 + number(hello, at + 2, 2)) {
        if (number(hello, at, 2) != kSupportedVersions)
            continue;
        for (int i = 0; i < number(hello, at + 4, 1); i += 2)
            versions.push_back(number(hello, at + 5 + i, 2));
    }
    return versions;
}

} // namespace

/// TLS 1.2 or newer on both sides: by what this program asks for, not by the mercy of the machine's own settings.
class tst_OldTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theClientOffersNoOldVersion();
    void theListenerTakesNoOldVersion();

private:
    /// The versions that whoever connects there offers; empty: nobody came.
    static std::vector<int> offeredBy(const std::function<void(quint16)> &connectTo);
    /// A handshake that knows TLS 1.1 alone.
    static bool isOldWelcome(quint16 port);

    QTemporaryDir m_folder;
    FakeClock m_clock;
};

// A machine that allows everything. OpenSSL reads this once, at its first use.
void tst_OldTls::initTestCase()
{
    QFile settings(m_folder.filePath(u"openssl.cnf"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("openssl_conf = all\n[all]\nssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1\nCipherString = DEFAULT@SECLEVEL=0\n");
    settings.close();
    qputenv("OPENSSL_CONF", settings.fileName().toUtf8());
}

std::vector<int> tst_OldTls::offeredBy(const std::function<void(quint16)> &connectTo)
{
    QTcpServer server;
    QByteArray hello;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&hello, socket] { hello += socket->readAll(); });
    });
    if (!server.listen(QHostAddress::LocalHost))
        return {};
    connectTo(server.serverPort());
    const bool isWhole = spinUntil([&] { return hello.size() > 5 && hello.size() >= 5 + number(hello, 3, 2); });
    return isWhole ? offered(hello) : std::vector<int>();
}

void tst_OldTls::theClientOffersNoOldVersion()
{
    constexpr int kTls12 = 0x0303;
    // Somebody else's client here does offer it.
    QSslSocket other;
    const std::vector<int> lenient = offeredBy([&](quint16 port) {
        QSslConfiguration old = other.sslConfiguration();
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        old.setProtocol(QSsl::TlsV1_0OrLater);
        QT_WARNING_POP
        other.setSslConfiguration(old);
        other.connectToHostEncrypted(u"127.0.0.1"_s, port);
    });
    QVERIFY(!lenient.empty() && std::ranges::min(lenient) < kTls12);

    std::unique_ptr<HttpClient> client;
    const std::vector<int> ours = offeredBy([&](quint16 port) {
        client = std::make_unique<HttpClient>(QUrl(u"https://127.0.0.1:%1"_s.arg(port)), 5s, m_clock);
        client->send({"GET", "/x"}, this, [](const HttpResult &) {});
    });
    QVERIFY(ours.size() > 1);
    QVERIFY2(std::ranges::min(ours) >= kTls12, QByteArray::number(std::ranges::min(ours), 16).constData());
}

bool tst_OldTls::isOldWelcome(quint16 port)
{
    QSslSocket socket;
    QSslConfiguration old = socket.sslConfiguration();
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.setSslConfiguration(old);
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    bool isOver = false;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&] { isOver = true; });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [&] { isOver = true; });
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    return spinUntil([&] { return isOver; }) && socket.isEncrypted();
}

void tst_OldTls::theListenerTakesNoOldVersion()
{
    const SelfSigned self = makeSelfSigned("127.0.0.1");
    // Somebody else's server here does take it.
    QSslConfiguration lenient = QSslConfiguration::defaultConfiguration();
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    lenient.setProtocol(QSsl::TlsV1_0OrLater);
    QT_WARNING_POP
    lenient.setLocalCertificate(QSslCertificate(self.certificatePem));
    lenient.setPrivateKey(QSslKey(self.keyPem, QSsl::Ec));
    QSslServer other;
    other.setSslConfiguration(lenient);
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(isOldWelcome(other.serverPort()));

    DroppingSink sink;
    CallbackListenerSettings settings;
    settings.username = u"listener"_s;
    settings.password = "p";
    settings.tls = HttpServer::Tls {self.certificatePem, self.keyPem};
    CallbackListener listener(settings, sink);
    QVERIFY(listener.start());
    QVERIFY(!isOldWelcome(quint16(listener.url().port())));
}

QTEST_GUILESS_MAIN(tst_OldTls)
#include "tst_oldtls.moc"
