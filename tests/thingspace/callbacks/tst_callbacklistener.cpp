#include "tests/support/bodies.h"
#include "tests/support/fakeclock.h"
#include "tests/support/selfsigned.h"
#include "tests/support/waiting.h"
#include "thingspace/callbacks/callbacklistener.h"
#include "thingspace/http/httpclient.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeepingSink final : public CallbackSink
{
public:
    Result<void> store(const QList<CallbackMessage> &messages) override
    {
        m_thread = QThread::currentThread();
        if (m_full)
            return failure(Error::Kind::Storage, u"store.full"_s);
        m_kept += messages;
        ++m_batches;
        return {};
    }

    QList<CallbackMessage> m_kept;
    int m_batches = 0;
    bool m_full = false;
    QThread *m_thread = nullptr;
};

namespace {

QMutex talkMutex;
QString talk;

void listen(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker lock(&talkMutex); // the server's thread talks too
    talk += text + u'\n';
}

} // namespace

class tst_CallbackListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesThenAnswers();
    void aWrongPasswordIsCountedAndNotStored();
    void aFullSinkAsksToComeAgain();
    void theOtherStatuses_data();
    void theOtherStatuses();
    void manyAtOnceAreStoredInBatches();
    void aForeignSourceIsForbidden();
    void aTakenPortIsAnError();
    void stopsAndStartsAgain();
    void logsHoldNoPassword();
    void speaksTls();
    void cutsWhoDribbles();
    void servesOthersWhileOneHoldsItsConnections();
    void takesTheOldPasswordForAWhile();

private:
    std::unique_ptr<QTcpSocket> connected();
    int deliver(const QByteArray &body, const QByteArray &path = QByteArrayLiteral("/callbacks/CarrierService"), const QByteArray &method = QByteArrayLiteral("POST"));

    FakeClock m_clock;
    CallbackListenerSettings m_settings;
    KeepingSink m_sink;
    std::unique_ptr<CallbackListener> m_listener;
};

void tst_CallbackListener::init()
{
    m_settings = {};
    m_settings.username = u"listener"_s;
    m_settings.password = "let me in";
    m_settings.sources = *SourceList::parse(u"127.0.0.1"_s);
    m_sink = {};
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->url().isEmpty());
    QVERIFY(m_listener->start());
}

int tst_CallbackListener::deliver(const QByteArray &body, const QByteArray &path, const QByteArray &method)
{
    QUrl origin = m_listener->url();
    origin.setPath({});
    HttpClient client(origin, 5s, m_clock);
    int status = -1;
    client.send({method, path, {{"Content-Type", "application/json"}}, body}, this, [&](const HttpResult &result) { status = result ? result->status : 0; });
    spinUntil([&] { return status >= 0; });
    return status;
}

void tst_CallbackListener::storesThenAnswers()
{
    QSignalSpy stored(m_listener.get(), &CallbackListener::stored);
    QCOMPARE(m_listener->url().path(), u"/callbacks"_s);
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 200);
    QCOMPARE(m_sink.m_kept.size(), 1);
    QCOMPARE(m_sink.m_thread, QThread::currentThread());
    QCOMPARE(m_sink.m_kept[0].service, u"CarrierService"_s);
    QVERIFY(!m_sink.m_kept[0].body.contains("let me in"));
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0][0].toInt(), 1);
    QCOMPARE(m_listener->counts(), (CallbackCounts {.accepted = 1}));
}

void tst_CallbackListener::aWrongPasswordIsCountedAndNotStored()
{
    QCOMPARE(deliver(testBody("section-10.3-callback-fault.json")), 401); // its credentials are empty
    QCOMPARE(m_listener->counts(), (CallbackCounts {.unauthorised = 1}));
    QVERIFY(m_sink.m_kept.isEmpty());
}

void tst_CallbackListener::aFullSinkAsksToComeAgain()
{
    m_sink.m_full = true;
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 503);
    m_sink.m_full = false;
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 200);
    QCOMPARE(m_sink.m_kept.size(), 1);
}

void tst_CallbackListener::theOtherStatuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("POST") << QByteArray("/callbacks/S") << QByteArray("hello") << 400;
    QTest::newRow("another path") << QByteArray("POST") << QByteArray("/else") << QByteArray("{}") << 404;
    QTest::newRow("GET") << QByteArray("GET") << QByteArray("/callbacks/S") << QByteArray() << 405;
    QTest::newRow("too long") << QByteArray("POST") << QByteArray("/callbacks/S") << QByteArray(1'100'000, ' ') << 413;
}

void tst_CallbackListener::theOtherStatuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QCOMPARE(deliver(body, path, method), status);
    QVERIFY(m_sink.m_kept.isEmpty());
}

void tst_CallbackListener::manyAtOnceAreStoredInBatches()
{
    QUrl origin = m_listener->url();
    origin.setPath({});
    std::vector<std::unique_ptr<HttpClient>> clients;
    int ok = 0;
    for (int i = 0; i < 10; ++i)
        clients.push_back(std::make_unique<HttpClient>(origin, 10s, m_clock));
    for (int i = 0; i < 300; ++i) {
        const HttpRequest request {"POST", "/callbacks/CarrierService", {{"Content-Type", "application/json"}}, testBody("section-10.3-callback.json")};
        clients[static_cast<std::size_t>(i) % clients.size()]->send(request, this, [&](const HttpResult &result) { ok += result && result->status == 200; });
    }
    QVERIFY(spinUntil([&] { return ok == 300; }));
    QCOMPARE(m_sink.m_kept.size(), 300);
    QVERIFY(m_sink.m_batches <= 300);
}

void tst_CallbackListener::aForeignSourceIsForbidden()
{
    m_settings.sources = *SourceList::parse(u"3.87.163.45"_s);
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 403);
    QCOMPARE(m_listener->counts(), (CallbackCounts {.forbidden = 1}));
}

void tst_CallbackListener::aTakenPortIsAnError()
{
    m_settings.port = static_cast<quint16>(m_listener->url().port());
    CallbackListener second(m_settings, m_sink);
    const Result<void> result = second.start();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QCOMPARE(result.error().code, u"listener.bind"_s);
}

void tst_CallbackListener::stopsAndStartsAgain()
{
    m_listener->stop();
    QVERIFY(m_listener->url().isEmpty());
    QVERIFY(m_listener->start());
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 200);
}

void tst_CallbackListener::logsHoldNoPassword()
{
    QLoggingCategory::setFilterRules(u"thingdesk.*=true"_s);
    talk.clear();
    const QtMessageHandler before = qInstallMessageHandler(listen);
    deliver(testBody("section-10.3-callback.json"));
    deliver(R"({"username":"listener","password":"another secret"})");
    m_sink.m_full = true;
    deliver(testBody("section-10.3-callback.json"));
    m_listener->stop(); // its thread has ended, so nothing is said after
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(talk.contains(u"refused"_s));
    QVERIFY2(!talk.contains(u"let me in"_s) && !talk.contains(u"secret"_s) && !talk.contains(u"12345675"_s), qPrintable(talk));
}

std::unique_ptr<QTcpSocket> tst_CallbackListener::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_listener->url().port()));
    socket->waitForConnected(5000);
    return socket;
}

void tst_CallbackListener::speaksTls()
{
    const SelfSigned self = makeSelfSigned("127.0.0.1");
    m_settings.tls = HttpServer::Tls {self.certificatePem, self.keyPem};
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    QCOMPARE(m_listener->url().scheme(), u"https"_s);
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, quint16(m_listener->url().port()));
    QTRY_VERIFY(client.isEncrypted());
    QVERIFY(client.sessionProtocol() >= QSsl::TlsV1_2);
    const QByteArray body = testBody("section-10.3-callback.json");
    client.write("POST /callbacks/CarrierService HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(client.bytesAvailable() > 12);
    QVERIFY(client.readAll().startsWith("HTTP/1.1 200"));
    QCOMPARE(m_sink.m_kept.size(), 1);
}

// Slow loris: bytes keep coming, and the request never ends. The time counts from its beginning, not from the last byte.
void tst_CallbackListener::cutsWhoDribbles()
{
    m_settings.requestTimeout = 300ms;
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    const auto slow = connected();
    slow->write("POST /callbacks/CarrierService HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{");
    QTimer dribble;
    connect(&dribble, &QTimer::timeout, slow.get(), [&] { slow->write(" "); });
    dribble.start(20ms);
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE_WITH_TIMEOUT(slow->state(), QAbstractSocket::UnconnectedState, 5000);
    QVERIFY(time.elapsed() >= 250);
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 200);
}

void tst_CallbackListener::servesOthersWhileOneHoldsItsConnections()
{
    m_settings.mostConnections = 6;
    m_settings.mostConnectionsAPeer = 4;
    m_settings.sources = {};
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    std::vector<std::unique_ptr<QTcpSocket>> greedy;
    for (int i = 0; i < 8; ++i)
        greedy.push_back(connected());
    const auto open = [&] { return std::ranges::count_if(greedy, [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; }); };
    QTRY_COMPARE(open(), 4);
    // Another address of the same machine still gets in.
    QTcpSocket other;
    QVERIFY(other.bind(QHostAddress(u"127.0.0.2"_s)));
    other.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_listener->url().port()));
    const QByteArray body = testBody("section-10.3-callback.json");
    other.write("POST /callbacks/CarrierService HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(other.bytesAvailable() > 12);
    QVERIFY(other.readAll().startsWith("HTTP/1.1 200"));
    QCOMPARE(open(), 4);
}

void tst_CallbackListener::takesTheOldPasswordForAWhile()
{
    m_settings.previousPassword = m_settings.password;
    m_settings.password = "another";
    m_settings.previousUntil = QDateTime::currentDateTimeUtc().addSecs(60);
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 200);
    m_settings.previousUntil = QDateTime::currentDateTimeUtc().addSecs(-1);
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 401);
}

QTEST_GUILESS_MAIN(tst_CallbackListener)
#include "tst_callbacklistener.moc"
