#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/selfsigned.h"
#include "tests/support/waiting.h"
#include "thingspace/http/httpclient.h"
#include "thingspace/http/httpserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = ScriptedAnswer::Act;

namespace {

HttpRequest post()
{
    return {"POST", "/x", {{"Content-Type", "application/json"}}, "{}"};
}

} // namespace

class tst_HttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheAnswer();
    void bringsErrorStatusesWithTheirBodies_data();
    void bringsErrorStatusesWithTheirBodies();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void aWrongCertificateIsAnError();
    void httpElsewhereIsRefusedWithoutAByte();
    void aRedirectIsAnAnswer();
    void handsOverSixAtOnce();
    void theTimeInTheQueueDoesNotCount();
    void neverAnswersTheDead();
    void mayBeDeletedInMidFlight();
    void mayBeDeletedInTheAnswer();
    void measuresTheServersClock();
    void sendsNoCookieBack();

private:
    std::optional<HttpResult> send(HttpClient &client, HttpRequest request);

    FakeClock m_clock;
};

std::optional<HttpResult> tst_HttpClient::send(HttpClient &client, HttpRequest request)
{
    std::optional<HttpResult> result;
    client.send(std::move(request), this, [&](const HttpResult &each) { result = each; });
    if (result)
        qFatal("answered inside the call");
    spinUntil([&] { return result.has_value(); });
    return result;
}

void tst_HttpClient::bringsTheAnswer()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer::json(202, R"({"a":1})", "Retry-After: 3\r\n"); });
    HttpClient client(server.origin(), 5s, m_clock);
    const auto result = send(client, {"GET", "/path?query=1"});
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 202);
    QCOMPARE((*result)->body, R"({"a":1})");
    QCOMPARE((*result)->contentType, "application/json");
    QVERIFY((*result)->retryAfter == 3s);
    QVERIFY((*result)->body.capacity() >= (*result)->body.size() + kBodySpare);
    QCOMPARE(server.requests().at(0).path, "/path?query=1");
}

void tst_HttpClient::bringsErrorStatusesWithTheirBodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("once");
    for (const int status : {400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 499, 500, 501, 502, 503, 504, 521}) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d, once", status) << status << true;
    }
}

void tst_HttpClient::bringsErrorStatusesWithTheirBodies()
{
    QFETCH(int, status);
    QFETCH(bool, once);
    ScriptedServer server([&](const ScriptedRequest &) { return ScriptedAnswer::json(status, "{\"x\":1}", "WWW-Authenticate: Basic realm=\"x\"\r\n"); });
    HttpClient client(server.origin(), 5s, m_clock);
    HttpRequest request = post();
    request.once = once;
    const auto result = send(client, request);
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, status);
    QCOMPARE((*result)->body, "{\"x\":1}");
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpClient::saysWhatWentWrong_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("closed") << ScriptedAnswer::of(Act::CloseUnanswered) << u"network.reset"_s;
    QTest::newRow("reset") << ScriptedAnswer::of(Act::ResetUnanswered) << u"network.reset"_s;
    QTest::newRow("hanging") << ScriptedAnswer::of(Act::Hang) << u"network.timeout"_s;
    QTest::newRow("cut short") << ScriptedAnswer {Act::AnswerAndClose, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"devices\":"}
                               << u"answer.truncated"_s;
    QTest::newRow("too long, announced") << ScriptedAnswer::json(200, QByteArray(5000, 'x')) << u"answer.size"_s;
    QTest::newRow("too long, unannounced") << ScriptedAnswer {Act::AnswerAndClose, "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x')} << u"answer.size"_s;
}

void tst_HttpClient::saysWhatWentWrong()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    ScriptedServer server([&](const ScriptedRequest &) { return answer; });
    HttpClient client(server.origin(), 400ms, m_clock);
    HttpRequest request = post();
    request.answerLimit = 4000;
    for (const bool once : {false, true}) {
        request.once = once;
        const auto result = send(client, request);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().error.code, code);
        QVERIFY(!result->error().neverSent);
    }
}

void tst_HttpClient::aWrongCertificateIsAnError()
{
    const SelfSigned self = makeSelfSigned("127.0.0.1");
    HttpServer::Options options;
    options.tls = HttpServer::Tls {self.certificatePem, self.keyPem};
    HttpServer server(options);
    std::atomic<int> arrived = 0;
    const Result<void> listening = server.listen([&](const HttpServerRequest &, const HttpResponder &responder) {
        ++arrived;
        responder.answer({});
    });
    QVERIFY(listening);
    HttpClient client(QUrl(u"https://127.0.0.1:%1"_s.arg(server.port())), 5s, m_clock);
    for (const bool once : {false, true}) {
        HttpRequest request = post();
        request.headers.emplaceBack("Authorization", "Bearer secret");
        request.once = once;
        const auto result = send(client, request);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().error.kind, Error::Kind::Network);
        QCOMPARE(result->error().error.code, u"network.tls"_s);
        QVERIFY2(result->error().error.detail.contains(u"self-signed"_s), qPrintable(result->error().error.detail));
        QCOMPARE(result->error().neverSent, once);
    }
    QCOMPARE(arrived.load(), 0);
}

void tst_HttpClient::httpElsewhereIsRefusedWithoutAByte()
{
    HttpClient client(QUrl(u"http://192.0.2.1"_s), 60s, m_clock); // RFC 5737: an address of nobody
    const auto result = send(client, {"GET", "/x"});
    QVERIFY(result && !*result);
    QCOMPARE(result->error().error.kind, Error::Kind::Refused);
    QCOMPARE(result->error().error.code, u"origin.insecure"_s);
    QVERIFY(result->error().neverSent);
}

void tst_HttpClient::aRedirectIsAnAnswer()
{
    ScriptedServer elsewhere;
    ScriptedServer server([&](const ScriptedRequest &) { return ScriptedAnswer::json(302, {}, "Location: " + elsewhere.origin().toEncoded() + "/\r\n"); });
    HttpClient client(server.origin(), 5s, m_clock);
    const auto result = send(client, {"GET", "/x", {{"Authorization", "Bearer secret"}}});
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 302);
    QVERIFY(elsewhere.requests().isEmpty());
}

void tst_HttpClient::handsOverSixAtOnce()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer::of(Act::Hang); });
    HttpClient client(server.origin(), 500ms, m_clock);
    int answered = 0;
    for (int i = 0; i < 8; ++i)
        client.send({"GET", "/x"}, this, [&](const HttpResult &) { ++answered; });
    spinFor(250);
    QCOMPARE(server.requests().size(), 6);
    QVERIFY(spinUntil([&] { return answered == 8; }));
    QCOMPARE(server.requests().size(), 8);
}

void tst_HttpClient::theTimeInTheQueueDoesNotCount()
{
    bool hang = true;
    ScriptedServer server([&](const ScriptedRequest &) { return hang ? ScriptedAnswer::of(Act::Hang) : ScriptedAnswer::json(200, "{}"); });
    HttpClient client(server.origin(), 400ms, m_clock);
    int failed = 0;
    for (int i = 0; i < 6; ++i)
        client.send({"GET", "/x"}, this, [&](const HttpResult &result) { failed += !result; });
    std::optional<HttpResult> seventh;
    client.send({"GET", "/x"}, this, [&](const HttpResult &result) { seventh = result; });
    spinFor(200);
    hang = false;
    QVERIFY(spinUntil([&] { return seventh.has_value(); }));
    QCOMPARE(failed, 6);
    QVERIFY(*seventh);
}

void tst_HttpClient::neverAnswersTheDead()
{
    ScriptedServer server;
    HttpClient client(server.origin(), 5s, m_clock);
    bool called = false;
    {
        QObject dead;
        client.send({"GET", "/x"}, &dead, [&](const HttpResult &) { called = true; });
    }
    QVERIFY(send(client, {"GET", "/y"}));
    spinFor(20);
    QVERIFY(!called);
}

void tst_HttpClient::mayBeDeletedInMidFlight()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer::of(Act::Hang); });
    bool called = false;
    for (const bool once : {false, true}) {
        auto client = std::make_unique<HttpClient>(server.origin(), 5s, m_clock);
        HttpRequest request = post();
        request.once = once;
        for (int i = 0; i < 8; ++i)
            client->send(request, this, [&](const HttpResult &) { called = true; });
        spinFor(50);
        client.reset();
        spinFor(50);
    }
    QVERIFY(!called);
}

void tst_HttpClient::mayBeDeletedInTheAnswer()
{
    ScriptedServer server;
    for (const bool once : {false, true}) {
        auto client = std::make_unique<HttpClient>(server.origin(), 5s, m_clock);
        HttpRequest request = post();
        request.once = once;
        client->send(request, this, [&](const HttpResult &) { client.reset(); });
        QVERIFY(spinUntil([&] { return !client; }));
        spinFor(20);
    }
}

void tst_HttpClient::measuresTheServersClock()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer::json(200, "{}", "Date: Wed, 15 Jan 2025 12:05:00 GMT\r\n"); });
    HttpClient client(server.origin(), 5s, m_clock);
    QVERIFY(!client.serverOffset());
    QVERIFY(send(client, {"GET", "/x"}));
    QVERIFY(client.serverOffset());
    const auto offset = *client.serverOffset(); // the fake clock stands at 12:00:00
    QVERIFY2(offset >= 5min && offset < 5min + 1s, qPrintable(QString::number(offset.count())));
}

void tst_HttpClient::sendsNoCookieBack()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedAnswer::json(200, "{}", "Set-Cookie: a=b\r\n"); });
    HttpClient client(server.origin(), 5s, m_clock);
    QVERIFY(send(client, {"GET", "/x"}));
    QVERIFY(send(client, {"GET", "/x"}));
    QCOMPARE(server.requests().at(1).header("Cookie"), QByteArray());
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
