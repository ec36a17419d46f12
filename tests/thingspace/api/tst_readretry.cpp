#include "thingspace/api/readretry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_ReadRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tries_data();
    void tries();
    void waitsAsLongAsTheCarrierAsks();
    void nothingIsWaitedForPastItsTime();
    void jitterIsFull();
};

void tst_ReadRetry::tries_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("tries");
    const auto http = [](const char *name, int status, int tries) { QTest::newRow(name) << Error {Error::Kind::Http, u"http.status"_s, {}, {}, status} << tries; };
    const auto network = [](const char *code, int tries) { QTest::newRow(code) << Error {Error::Kind::Network, QString::fromLatin1(code), {}, {}} << tries; };
    const auto service = [](const char *code, int status, int tries) {
        QTest::addRow("%s, %d", code, status) << Error {Error::Kind::Service, QString::fromLatin1(code), {}, {}, status} << tries;
    };
    http("408", 408, 3);
    http("429", 429, 3);
    http("500", 500, 3);
    http("502", 502, 3);
    http("504", 504, 3);
    http("403", 403, 1);
    http("404", 404, 1);
    network("network.timeout", 3);
    network("network.reset", 3);
    network("network.connect", 3);
    network("answer.truncated", 3);
    network("network.tls", 1);
    service("REQUEST_FAILED.UnexpectedError", 400, 2);
    service("REQUEST_FAILED.UnexpectedError", 500, 3);
    service("REQUEST_FAILED.AccountNotFound", 400, 1);
    QTest::newRow("not JSON") << Error {Error::Kind::Protocol, u"answer.html"_s, {}, {}, 200} << 1;
}

void tst_ReadRetry::tries()
{
    QFETCH(Error, error);
    QFETCH(int, tries);
    for (int attempt = 1; attempt < tries; ++attempt)
        QCOMPARE(readRetryDelay(error, attempt, 1s, 300ms), std::optional<milliseconds>(300ms));
    QCOMPARE(readRetryDelay(error, tries, 1s, 300ms), std::nullopt);
}

void tst_ReadRetry::waitsAsLongAsTheCarrierAsks()
{
    Error error {Error::Kind::Http, u"http.throttled"_s, {}, {}, 429};
    error.retryAfter = 7s;
    QCOMPARE(readRetryDelay(error, 1, 0s, 300ms), std::optional<milliseconds>(7s));
    QCOMPARE(readRetryDelay(error, 1, 0s, 9s), std::optional<milliseconds>(9s));
}

void tst_ReadRetry::nothingIsWaitedForPastItsTime()
{
    Error error {Error::Kind::Http, u"http.throttled"_s, {}, {}, 429};
    error.retryAfter = 24h;
    QCOMPARE(readRetryDelay(error, 1, 0s, 300ms), std::nullopt);
    error.retryAfter = 10s;
    QVERIFY(readRetryDelay(error, 2, kReadTime - 11s, 300ms));
    QCOMPARE(readRetryDelay(error, 2, kReadTime - 9s, 300ms), std::nullopt);
}

void tst_ReadRetry::jitterIsFull()
{
    for (int attempt = 1; attempt < 20; ++attempt) {
        QCOMPARE(jitteredBackoff(attempt, 0), 0ms);
        QVERIFY(jitteredBackoff(attempt, 0.999) <= 32s);
        QVERIFY(jitteredBackoff(attempt, 0.999) >= jitteredBackoff(attempt, 0.5));
    }
    QCOMPARE(jitteredBackoff(1, 0.5), 500ms);
    QCOMPARE(jitteredBackoff(3, 0.5), 2s);
}

QTEST_APPLESS_MAIN(tst_ReadRetry)
#include "tst_readretry.moc"
