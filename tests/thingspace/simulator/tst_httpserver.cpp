#include "thingspace/http/httpserver.h"

#include "tests/support/selfsigned.h"
#include "thingspace/simulator/callbacksender.h"

#include <QTest>

#include <atomic>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A connection that says what it is told and shows what comes.
class Wire
{
public:
    explicit Wire(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Wire() { ::close(m_socket); }

    void say(const QByteArray &bytes) { (void)!::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL); }
    /// What came until the server hung up, or until it held so many answers, or nothing more came for so long.
    QByteArray hear(int answers = 1, int ms = 3000)
    {
        QByteArray heard;
        pollfd wait {m_socket, POLLIN, 0};
        while (heard.count("HTTP/1.1 ") < answers || !heard.endsWith("!")) {
            if (::poll(&wait, 1, ms) <= 0)
                break;
            char some[4096];
            const ssize_t read = ::recv(m_socket, some, sizeof some, 0);
            if (read <= 0) {
                m_ended = true;
                m_reset = read < 0 && errno == ECONNRESET;
                break;
            }
            heard.append(some, read);
        }
        return heard;
    }

    int m_socket;
    bool m_connected = false;
    bool m_ended = false;
    bool m_reset = false;
};

QByteArray postOf(const QByteArray &body, const QByteArray &headers = {})
{
    return "POST /a/b?c=d HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Answers with the body it was sent and an exclamation mark.
void echo(const HttpServerRequest &request, const HttpResponder &responder)
{
    HttpServerAnswer answer;
    answer.body = request.body + '!';
    responder.answer(answer);
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheWholeRequest();
    void keepsConnectionsAndPipelines();
    void refusesWhatIsMalformed_data();
    void refusesWhatIsMalformed();
    void cutsWhatIsSlow();
    void boundsConnections();
    void answersLaterAndFromAnotherThread();
    void aForgottenRequestIsHungUp();
    void misbehavesWhenAsked();
    void saysWhyItCannotListen();
    void outlivesItsResponders();
    void speaksTls();
};

void TestHttpServer::handsOverTheWholeRequest()
{
    HttpServerRequest seen;
    HttpServer server({});
    QVERIFY(server.listen([&](const HttpServerRequest &request, const HttpResponder &responder) {
        seen = request;
        echo(request, responder);
    }));
    Wire wire(server.port());
    wire.say("PUT /a/b?c=d HTTP/1.1\r\nHost: x\r\nX-Thing: one\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    const QByteArray answer = wire.hear();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\r\nDate: ") && answer.endsWith("\r\n\r\nabcde!"));
    QCOMPARE(seen.method, "PUT");
    QCOMPARE(seen.path, "/a/b");
    QCOMPARE(seen.query, "c=d");
    QCOMPARE(seen.header("x-thing"), "one");
    QCOMPARE(seen.peerAddress, u"127.0.0.1");
    QVERIFY(seen.peerPort);
}

void TestHttpServer::keepsConnectionsAndPipelines()
{
    HttpServer server({});
    QVERIFY(server.listen(echo));
    Wire wire(server.port());
    wire.say(postOf("1") + postOf("2") + postOf("3", "Connection: close\r\n"));
    const QByteArray answers = wire.hear(4);
    QVERIFY(answers.indexOf("1!") < answers.indexOf("2!") && answers.indexOf("2!") < answers.indexOf("3!"));
    QVERIFY(wire.m_ended && !wire.m_reset);
    QVERIFY(answers.contains("Connection: close"));
    Wire patient(server.port());
    patient.say("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(patient.hear(1, 200).startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
    patient.say("ok");
    QVERIFY(patient.hear().endsWith("ok!"));
}

void TestHttpServer::refusesWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::addRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab") << 400;
    QTest::addRow("length and chunks") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
    QTest::addRow("negative length") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\n") << 400;
    QTest::addRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::addRow("long head") << "GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(3000, 'x') + "\r\n\r\n" << 431;
    QTest::addRow("long body") << postOf(QByteArray(5000, 'x')) << 413;
    QTest::addRow("length and a coding not known") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chopped\r\nContent-Length: 0\r\n\r\n") << 400;
    QTest::addRow("a coding not known") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") << 400;
    QTest::addRow("long chunks") << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n" + QByteArray(5000, 'x') + "\r\n0\r\n\r\n" << 413;
}

void TestHttpServer::refusesWhatIsMalformed()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    HttpServer::Options options;
    options.headerLimit = 2048;
    options.bodyLimit = 4096;
    HttpServer server(options);
    std::atomic<int> handled = 0;
    QVERIFY(server.listen([&](const HttpServerRequest &r, const HttpResponder &responder) {
        ++handled;
        echo(r, responder);
    }));
    Wire wire(server.port());
    wire.say(request);
    const QByteArray answer = wire.hear(2);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), answer.constData());
    QVERIFY(wire.m_ended);
    QCOMPARE(handled.load(), 0);
}

void TestHttpServer::cutsWhatIsSlow()
{
    HttpServer::Options options;
    options.requestTimeout = 150ms;
    HttpServer server(options);
    QVERIFY(server.listen(echo));
    for (const char *start : {"", "POST / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"}) {
        Wire wire(server.port());
        wire.say(start);
        QCOMPARE(wire.hear(), QByteArray());
        QVERIFY(wire.m_ended);
    }
}

void TestHttpServer::boundsConnections()
{
    HttpServer::Options options;
    options.maxConnections = 2;
    HttpServer server(options);
    QVERIFY(server.listen(echo));
    Wire one(server.port()), two(server.port());
    one.say(postOf("1"));
    two.say(postOf("2"));
    QVERIFY(one.hear().endsWith("1!") && two.hear().endsWith("2!"));
    Wire three(server.port());
    three.say(postOf("3"));
    QCOMPARE(three.hear(), QByteArray());
    QVERIFY(three.m_ended);
}

void TestHttpServer::answersLaterAndFromAnotherThread()
{
    HttpServer server({});
    std::thread other;
    QVERIFY(server.listen([&](const HttpServerRequest &request, const HttpResponder &responder) {
        if (request.body == "later")
            return server.after(30ms, [=] { echo(request, responder); });
        other = std::thread([=] {
            echo(request, responder);
            echo(request, responder); // the second word is not heard
        });
    }));
    Wire wire(server.port());
    wire.say(postOf("later"));
    QVERIFY(wire.hear().endsWith("later!"));
    wire.say(postOf("thread") + postOf("later"));
    QVERIFY(wire.hear(2).endsWith("later!"));
    other.join();
}

void TestHttpServer::aForgottenRequestIsHungUp()
{
    HttpServer server({});
    QVERIFY(server.listen([](const HttpServerRequest &, const HttpResponder &) { }));
    Wire wire(server.port());
    wire.say(postOf("x"));
    QCOMPARE(wire.hear(), QByteArray());
    QVERIFY(wire.m_ended);
}

void TestHttpServer::misbehavesWhenAsked()
{
    HttpServer server({});
    QVERIFY(server.listen([&](const HttpServerRequest &request, const HttpResponder &responder) {
        HttpServerAnswer answer;
        answer.body = "0123456789";
        if (request.body == "reset")
            responder.reset();
        else if (request.body == "abandon")
            responder.abandon();
        else if (request.body == "truncate")
            responder.answerTruncated(answer, 4);
        else
            responder.answerRaw("not HTTP!");
    }));
    const auto ask = [&](const QByteArray &what) {
        auto wire = std::make_unique<Wire>(server.port());
        wire->say(postOf(what));
        return wire;
    };
    auto wire = ask("reset");
    QCOMPARE(wire->hear(), QByteArray());
    QVERIFY(wire->m_reset);
    wire = ask("abandon");
    QCOMPARE(wire->hear(1, 200), QByteArray());
    QVERIFY(!wire->m_ended);
    wire = ask("truncate");
    const QByteArray cut = wire->hear();
    QVERIFY(cut.contains("Content-Length: 10\r\n") && cut.endsWith("\r\n\r\n0123"));
    QVERIFY(wire->m_ended && !wire->m_reset);
    QCOMPARE(ask("raw")->hear(2), "not HTTP!");
}

void TestHttpServer::saysWhyItCannotListen()
{
    HttpServer first({});
    QVERIFY(first.listen(echo));
    HttpServer::Options options;
    options.port = first.port();
    HttpServer second(options);
    const auto taken = second.listen(echo);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, u"http.bind");
    options.address = u"nowhere"_s;
    HttpServer third(options);
    QCOMPARE(third.listen(echo).error().code, u"http.address");
    options.address = u"127.0.0.1"_s;
    options.tls = HttpServer::Tls {"no certificate", "no key"};
    HttpServer fourth(options);
    QCOMPARE(fourth.listen(echo).error().code, u"http.certificate");
}

void TestHttpServer::outlivesItsResponders()
{
    HttpResponder kept;
    std::atomic<bool> got = false;
    auto server = std::make_unique<HttpServer>(HttpServer::Options());
    QVERIFY(server->listen([&](const HttpServerRequest &, const HttpResponder &responder) {
        kept = responder;
        got = true;
    }));
    Wire wire(server->port());
    wire.say(postOf("x"));
    QTRY_VERIFY(got);
    server.reset();
    kept.answer({});
    kept = {};
    QCOMPARE(wire.hear(), QByteArray());
    QVERIFY(wire.m_ended);
}

void TestHttpServer::speaksTls()
{
    const SelfSigned own = makeSelfSigned("localhost");
    HttpServer::Options options;
    options.tls = HttpServer::Tls {own.certificatePem, own.keyPem};
    HttpServer secure(options);
    std::atomic<int> messages = 0;
    QVERIFY(secure.listen([&](const HttpServerRequest &request, const HttpResponder &responder) {
        messages += request.body == "{}";
        HttpServerAnswer answer;
        answer.status = 204;
        responder.answer(answer);
    }));
    // The simulator's own sender is the client: it talks TLS to listeners.
    HttpServer loop({});
    QVERIFY(loop.listen(echo));
    simulator::CallbackSender sender(loop.context());
    std::atomic<int> accepted = 0;
    const QByteArray url = "https://localhost:" + QByteArray::number(secure.port()) + "/cb?x=1";
    loop.post([&] {
        for (int i = 0; i < 20; ++i)
            sender.post(url, "{}", [&](bool ok) { accepted += ok; });
    });
    QTRY_COMPARE(accepted.load(), 20);
    QCOMPARE(messages.load(), 20);
    // Plain text to a TLS port gets nothing, and a port nobody has is a failed attempt.
    std::atomic<int> refused = 0;
    const QByteArray plain = "http://127.0.0.1:" + QByteArray::number(secure.port()) + "/";
    loop.post([&] {
        sender.post(plain, "{}", [&](bool ok) { refused += !ok; });
        sender.post("http://127.0.0.1:1/", "{}", [&](bool ok) { refused += !ok; });
    });
    QTRY_COMPARE(refused.load(), 2);
    loop.post([&] { sender.stop(); });
    loop.stop();
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
