#include "app/credentials/loginjson.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_LoginJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALogin();
    void writesWhatItReads();
    void theOldCallbackPasswordIsTheKeychainsOnly();
    void refuses_data();
    void refuses();
};

void tst_LoginJson::readsALogin()
{
    const auto login = parseLogin(R"({"key":"k","secret":"s","username":"u","password":"p\u017c"})");
    QVERIFY(login);
    QCOMPARE(login->key, "k");
    QCOMPARE(login->secret, "s");
    QCOMPARE(login->username, "u");
    QCOMPARE(login->password, QByteArray("p\xc5\xbc"));
    QVERIFY(login->callbackPassword.isEmpty());
}

void tst_LoginJson::writesWhatItReads()
{
    const Credentials login {"k\"1", "s\\2", "u", "p\xc5\xbc", "c"};
    const auto again = parseLogin(loginJson(login));
    QVERIFY(again);
    QCOMPARE(again->key, login.key);
    QCOMPARE(again->secret, login.secret);
    QCOMPARE(again->password, login.password);
    QCOMPARE(again->callbackPassword, login.callbackPassword);
}

void tst_LoginJson::theOldCallbackPasswordIsTheKeychainsOnly()
{
    Credentials login {"k", "s", "u", "p", "new"};
    login.previousCallbackPassword = "old";
    login.previousCallbackUntil = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    const auto kept = parseKeptLogin(loginJson(login));
    QVERIFY(kept);
    QCOMPARE(kept->callbackPassword, "new");
    QCOMPARE(kept->previousCallbackPassword, "old");
    QCOMPARE(kept->previousCallbackUntil, login.previousCallbackUntil);
    QVERIFY2(!parseLogin(loginJson(login)), "nobody gives an old password by hand");
    QVERIFY(parseKeptLogin(loginJson({"k", "s", "u", "p", "c"}))->previousCallbackPassword.isEmpty());
    QVERIFY(!parseKeptLogin("hello"));
}

void tst_LoginJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::addRow("nothing") << QByteArray() << u"not JSON"_s;
    QTest::addRow("text") << QByteArray("hunter2-secret") << u"not JSON"_s;
    QTest::addRow("an array") << QByteArray("[]") << u"not a JSON object"_s;
    QTest::addRow("no secret") << QByteArray(R"({"key":"hunter2-k","username":"u","password":"p"})") << u"“secret” is missing"_s;
    QTest::addRow("empty password") << QByteArray(R"({"key":"k","secret":"hunter2-s","username":"u","password":""})") << u"“password” is not a text or is empty"_s;
    QTest::addRow("a number") << QByteArray(R"({"key":5,"secret":"hunter2-s","username":"u","password":"p"})") << u"“key” is not a text"_s;
    QTest::addRow("a slip") << QByteArray(R"({"key":"k","secret":"hunter2-s","username":"u","password":"p","hunter2":"x"})") << u"a member that is none of"_s;
}

void tst_LoginJson::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto login = parseLogin(json);
    QVERIFY(!login);
    QCOMPARE(login.error().kind, Error::Kind::Input);
    QCOMPARE(login.error().code, u"credentials.input"_s);
    QVERIFY2(login.error().arguments.first().contains(says), qPrintable(login.error().arguments.first()));
    QVERIFY2(!logLine(login.error()).contains(u"hunter2"), "an error never repeats what was read");
}

QTEST_APPLESS_MAIN(tst_LoginJson)
#include "tst_loginjson.moc"
