#include "thingspace/callbacks/callbackgate.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verdict = CallbackGate::Verdict;

namespace {

const QDateTime kNow(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

CallbackListenerSettings settings()
{
    CallbackListenerSettings each;
    each.username = u"listener"_s;
    each.password = "new";
    each.previousPassword = "old";
    each.previousUntil = kNow.addSecs(60);
    each.sources = *SourceList::parse(u"127.0.0.1, 3.87.163.45, 10.1.0.0/16, 2001:db8::/32"_s);
    return each;
}

} // namespace

class tst_CallbackGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void theOldPasswordEnds();
    void withoutAPasswordTheEmptyOneIsRight();
    void anEmptyPreviousPasswordOpensNothing();
    void comparesSecrets();
    void believesItsProxyAboutTheLastHop_data();
    void believesItsProxyAboutTheLastHop();
    void sourcesAreAddressesOrNetworks_data();
    void sourcesAreAddressesOrNetworks();
};

void tst_CallbackGate::judges_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = R"({"username":"listener","password":"new","requestId":"r"})";
    const QByteArray path = "/callbacks/CarrierService";
    const QString here = u"127.0.0.1"_s;
    QTest::newRow("right") << QByteArray("POST") << path << here << good << 200;
    QTest::newRow("the carrier's address") << QByteArray("POST") << path << u"3.87.163.45"_s << good << 200;
    QTest::newRow("an IPv4 address in IPv6") << QByteArray("POST") << path << u"::ffff:127.0.0.1"_s << good << 200;
    QTest::newRow("the old password, in time") << QByteArray("POST") << path << here << QByteArray(R"({"username":"listener","password":"old"})") << 200;
    QTest::newRow("wrong password") << QByteArray("POST") << path << here << QByteArray(R"({"username":"listener","password":"guess"})") << 401;
    QTest::newRow("no password") << QByteArray("POST") << path << here << QByteArray(R"({"username":"listener"})") << 401;
    QTest::newRow("wrong user") << QByteArray("POST") << path << here << QByteArray(R"({"username":"x","password":"new"})") << 401;
    QTest::newRow("no JSON") << QByteArray("POST") << path << here << QByteArray("hello") << 400;
    QTest::newRow("somebody else") << QByteArray("POST") << path << u"127.0.0.2"_s << good << 403;
    QTest::newRow("in a network") << QByteArray("POST") << path << u"10.1.255.3"_s << good << 200;
    QTest::newRow("beside a network") << QByteArray("POST") << path << u"10.2.0.3"_s << good << 403;
    QTest::newRow("in an IPv6 network") << QByteArray("POST") << path << u"2001:db8::7"_s << good << 200;
    QTest::newRow("another path") << QByteArray("POST") << QByteArray("/") << here << good << 404;
    QTest::newRow("no service") << QByteArray("POST") << QByteArray("/callbacks/") << here << good << 404;
    QTest::newRow("two segments") << QByteArray("POST") << QByteArray("/callbacks/a/b") << here << good << 404;
    QTest::newRow("GET") << QByteArray("GET") << path << here << good << 405;
}

void tst_CallbackGate::judges()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QString, peer);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    CallbackMessage message;
    QCOMPARE(statusOf(CallbackGate(settings()).judge(method, path, peer, {}, body, kNow, message)), status);
    QCOMPARE(message.service, status == 200 ? u"CarrierService"_s : QString());
}

void tst_CallbackGate::theOldPasswordEnds()
{
    CallbackMessage message;
    const QByteArray old = R"({"username":"listener","password":"old"})";
    QVERIFY(CallbackGate(settings()).judge("POST", "/callbacks/S", u"127.0.0.1"_s, {}, old, kNow.addSecs(61), message) == Verdict::Unauthorised);
}

void tst_CallbackGate::withoutAPasswordTheEmptyOneIsRight()
{
    CallbackMessage message;
    const CallbackGate open {CallbackListenerSettings()};
    QVERIFY(open.judge("POST", "/callbacks/S", u"1.2.3.4"_s, {}, R"({"username":"","password":""})", kNow, message) == Verdict::Accepted);
    QVERIFY(open.judge("POST", "/callbacks/S", u"1.2.3.4"_s, {}, R"({"username":"","password":"x"})", kNow, message) == Verdict::Unauthorised);
}

void tst_CallbackGate::anEmptyPreviousPasswordOpensNothing()
{
    CallbackListenerSettings each = settings();
    each.previousPassword.clear();
    CallbackMessage message;
    const QByteArray none = R"({"username":"listener","password":""})";
    QVERIFY(CallbackGate(each).judge("POST", "/callbacks/S", u"127.0.0.1"_s, {}, none, kNow, message) == Verdict::Unauthorised);
}

void tst_CallbackGate::comparesSecrets()
{
    QVERIFY(sameSecret("abc", "abc"));
    QVERIFY(!sameSecret("abc", "abd"));
    QVERIFY(!sameSecret("ab", "abc"));
    QVERIFY(sameSecret("", ""));
}

void tst_CallbackGate::believesItsProxyAboutTheLastHop_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<int>("status");
    QTest::newRow("the carrier through the proxy") << u"10.9.0.1"_s << QByteArray("3.87.163.45") << 200;
    QTest::newRow("what the caller wrote does not count") << u"10.9.0.1"_s << QByteArray("1.2.3.4, 3.87.163.45") << 200;
    QTest::newRow("somebody who pretends") << u"10.9.0.1"_s << QByteArray("3.87.163.45, 1.2.3.4") << 403;
    QTest::newRow("a proxy that does not say") << u"10.9.0.1"_s << QByteArray() << 403;
    QTest::newRow("no address") << u"10.9.0.1"_s << QByteArray("unknown") << 403;
    QTest::newRow("past the proxy") << u"3.87.163.45"_s << QByteArray() << 403;
    QTest::newRow("another proxy") << u"10.9.0.2"_s << QByteArray("3.87.163.45") << 403;
}

void tst_CallbackGate::believesItsProxyAboutTheLastHop()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, forwardedFor);
    QFETCH(int, status);
    CallbackListenerSettings each = settings();
    each.proxies = *SourceList::parse(u"10.9.0.1"_s);
    CallbackMessage message;
    QCOMPARE(statusOf(CallbackGate(each).judge("POST", "/callbacks/S", peer, forwardedFor, R"({"username":"listener","password":"new"})", kNow, message)), status);
}

void tst_CallbackGate::sourcesAreAddressesOrNetworks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("several") << u" 1.2.3.4 ,10.0.0.0/8,::1"_s << QString();
    QTest::newRow("a name") << u"1.2.3.4,carrier.example"_s << u"carrier.example"_s;
    QTest::newRow("too wide a mask") << u"10.0.0.0/33"_s << u"10.0.0.0/33"_s;
    QTest::newRow("no number") << u"10.0.0.0/x"_s << u"10.0.0.0/x"_s;
}

void tst_CallbackGate::sourcesAreAddressesOrNetworks()
{
    QFETCH(QString, text);
    QFETCH(QString, wrong);
    const auto list = SourceList::parse(text);
    QCOMPARE(list.has_value(), wrong.isEmpty());
    if (!list)
        QCOMPARE(list.error().arguments, QStringList {wrong});
}

QTEST_APPLESS_MAIN(tst_CallbackGate)
#include "tst_callbackgate.moc"
