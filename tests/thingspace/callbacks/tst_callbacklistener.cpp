#include "tests/support/bodies.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"
#include "thingspace/callbacks/callbacklistener.h"
#include "thingspace/http/httpclient.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

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

private:
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
    m_settings.sources = {QHostAddress(QHostAddress::LocalHost)};
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
    QCOMPARE(m_listener->refusedCount(), 0u);
}

void tst_CallbackListener::aWrongPasswordIsCountedAndNotStored()
{
    QCOMPARE(deliver(testBody("section-10.3-callback-fault.json")), 401); // its credentials are empty
    QCOMPARE(m_listener->refusedCount(), 1u);
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
    m_settings.sources = {QHostAddress(u"3.87.163.45"_s)};
    m_listener = std::make_unique<CallbackListener>(m_settings, m_sink);
    QVERIFY(m_listener->start());
    QCOMPARE(deliver(testBody("section-10.3-callback.json")), 403);
    QCOMPARE(m_listener->refusedCount(), 1u);
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

QTEST_GUILESS_MAIN(tst_CallbackListener)
#include "tst_callbacklistener.moc"
