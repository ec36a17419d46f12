#include "thingspace/http/answerform.h"
#include "thingspace/http/excerpt.h"
#include "thingspace/http/httperrors.h"
#include "thingspace/http/originrule.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_HttpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origins_data();
    void origins();
    void retryAfter_data();
    void retryAfter();
    void forms_data();
    void forms();
    void excerptsHoldNoSecret();
    void excerptsEndAtACharacter();
    void masksAllButFourDigits();
};

void tst_HttpRules::origins_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("code");
    QTest::newRow("the carrier") << u"https://thingspace.verizon.com"_s << QString();
    QTest::newRow("loopback by number") << u"http://127.0.0.1:8080"_s << QString();
    QTest::newRow("loopback, another number") << u"http://127.1.2.3:8080"_s << QString();
    QTest::newRow("loopback by name") << u"http://localhost:8080"_s << QString();
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << QString();
    QTest::newRow("http elsewhere") << u"http://thingspace.verizon.com"_s << u"origin.insecure"_s;
    QTest::newRow("http on a name that begins like loopback") << u"http://127.0.0.1.example.com"_s << u"origin.insecure"_s;
    QTest::newRow("http on localhost of somebody") << u"http://localhost.example.com"_s << u"origin.insecure"_s;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << u"origin.invalid"_s;
    QTest::newRow("a path") << u"https://thingspace.verizon.com/api"_s << u"origin.invalid"_s;
    QTest::newRow("a login in it") << u"https://user:secret@thingspace.verizon.com"_s << u"origin.invalid"_s;
    QTest::newRow("nothing") << QString() << u"origin.invalid"_s;
}

void tst_HttpRules::origins()
{
    QFETCH(QString, origin);
    QFETCH(QString, code);
    const Result<void> result = checkOrigin(QUrl(origin));
    QCOMPARE(result ? QString() : result.error().code, code);
}

void tst_HttpRules::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::newRow("nothing to wait for") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("a date") << QByteArray("Wed, 15 Jan 2025 12:00:30 GMT") << qint64(30'000);
    QTest::newRow("a date gone by") << QByteArray("Wed, 15 Jan 2025 11:00:00 GMT") << qint64(0);
    QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
    QTest::newRow("a year") << QByteArray("31536000") << qint64(86'400'000);
}

void tst_HttpRules::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const QDateTime now(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());
    const auto wait = parseRetryAfter(value, now);
    QCOMPARE(wait ? wait->count() : -1, milliseconds);
}

void tst_HttpRules::forms_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("form");
    const auto row = [](const char *name, const char *type, const char *body, AnswerForm form) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << static_cast<int>(form);
    };
    row("an object", "application/json", " {}", AnswerForm::Json);
    row("an array that calls itself a page", "text/html", "[]", AnswerForm::Json);
    row("after a byte order mark", "application/json", "\xEF\xBB\xBF{}", AnswerForm::Json);
    row("nothing", "application/json", " \r\n", AnswerForm::Empty);
    row("a page", "", "<!DOCTYPE html><html>", AnswerForm::Html);
    row("a page by its header", "text/html; charset=utf-8", "<h1>Bad gateway</h1>", AnswerForm::Html);
    row("a page that calls itself JSON", "application/json", "<HTML><body>", AnswerForm::Html);
    row("a gateway fault", "application/xml", "<am:fault xmlns:am=\"x\">", AnswerForm::Xml);
    row("words", "text/plain", "no healthy upstream", AnswerForm::Other);
}

void tst_HttpRules::forms()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, form);
    QCOMPARE(static_cast<int>(answerForm(type, body)), form);
}

void tst_HttpRules::excerptsHoldNoSecret()
{
    const QByteArray body = R"({"sessionToken": "abc-123","Password":"it \"is\" me","note":"token tok-9 echoed","newPassword":"cut)";
    const QByteArray excerpt = safeExcerpt(body, {"tok-9", ""});
    QCOMPARE(excerpt, R"({"sessionToken": "","Password":"","note":"token *** echoed","newPassword":"")");
}

void tst_HttpRules::excerptsEndAtACharacter()
{
    const QByteArray excerpt = safeExcerpt(QByteArray(999, 'a') + "é and more", {});
    QCOMPARE(excerpt, QByteArray(999, 'a'));
}

void tst_HttpRules::masksAllButFourDigits()
{
    QCOMPARE(maskedDigits(u"Device 89148000000012345675 of 2025"_s), u"Device …5675 of 2025"_s);
    QCOMPARE(maskedDigits(u"5550001111"_s), u"…1111"_s);
    QCOMPARE(maskedDigits(u"HTTP 503"_s), u"HTTP 503"_s);
}

QTEST_APPLESS_MAIN(tst_HttpRules)
#include "tst_httprules.moc"
