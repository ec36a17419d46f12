#include "tests/support/callbackrain.h"
#include "tests/support/ctl.h"
#include "tests/support/rawhttp.h"
#include "tests/support/simulatorprocess.h"

#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <memory>

#include <csignal>

using namespace Qt::StringLiterals;

/// Logins through the program into a real keyring and back.
class tst_Keyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutALoginItSaysSo();
    void refusesWhatIsNoLogin();
    void storesALoginAndUsesIt();
    void environmentIsUsedAndNotStored();
    void clearedIsMissing();
    void removingTheProfileRemovesTheLogin();
    void aRunningWorkerTakesANewCallbackPassword();
    void lockedIsNotMissing();

private:
    static QByteArray login(const QByteArray &password, const QByteArray &callbackPassword = {});
    /// A message with this callback password to a worker's listener: the status of the answer.
    static int post(quint16 port, const QByteArray &callbackPassword);
    CtlRun test() { return m_ctl.json({u"profile"_s, u"test"_s, u"default"_s}); }
    CtlRun store() { return m_ctl.json({u"credentials"_s, u"set"_s, u"default"_s}, login("the right one")); }

    std::unique_ptr<SimulatorProcess> m_simulator;
    Ctl m_ctl;
};

QByteArray tst_Keyring::login(const QByteArray &password, const QByteArray &callbackPassword)
{
    const QByteArray more = callbackPassword.isEmpty() ? QByteArray() : R"(,"callbackPassword":")" + callbackPassword + '"';
    return R"({"key":"test-key","secret":"test-secret","username":"test-user","password":")" + password + '"' + more + '}';
}

int tst_Keyring::post(quint16 port, const QByteArray &callbackPassword)
{
    RawHttp line(port);
    const QByteArray body = carrierMessage("a-request-of-nobody", "89148000000000000000", callbackPassword, false);
    return line.send("POST", "/callbacks/CarrierService", body) && !line.receive().isNull() ? line.status() : 0;
}

void tst_Keyring::initTestCase()
{
    if (qEnvironmentVariable("THINGDESK_TEST_KEYRING") != "unlocked"_L1)
        QSKIP("no keyring: run this test through tests/support/with-keyring.sh");
    for (const QString &name : {u"THINGSPACE_KEY"_s, u"THINGSPACE_SECRET"_s, u"THINGSPACE_USERNAME"_s, u"THINGSPACE_PASSWORD"_s})
        m_ctl.removeVariable(name);
    m_ctl.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    m_ctl.write(u"login.json"_s, login("the right one"));
    m_simulator = std::make_unique<SimulatorProcess>(QStringList {u"--devices"_s, u"50"_s, u"--login-file"_s, m_ctl.file(u"login.json"_s)});
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
    QCOMPARE(m_ctl.addProfile(m_simulator->origin(), {u"0000123456-00001"_s}).exitCode, 0);
}

void tst_Keyring::withoutALoginItSaysSo()
{
    const CtlRun run = test();
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(run.json[u"error"][u"code"].toString(), u"credentials.missing"_s);
    QCOMPARE(m_simulator->requests().size(), 0);
}

void tst_Keyring::refusesWhatIsNoLogin()
{
    const CtlRun run = m_ctl.json({u"credentials"_s, u"set"_s, u"default"_s}, "{\"key\":\"only\"}");
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"input"_s);
    QCOMPARE(m_ctl.json({u"credentials"_s, u"set"_s, u"nobody"_s}, login("x")).exitCode, 2);
}

void tst_Keyring::storesALoginAndUsesIt()
{
    const CtlRun stored = store();
    QVERIFY2(stored.exitCode == 0, stored.told());
    const CtlRun run = test();
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.json[u"stage"].toString(), u"done"_s);
}

void tst_Keyring::environmentIsUsedAndNotStored()
{
    m_ctl.setVariable(u"THINGSPACE_KEY"_s, u"test-key"_s);
    m_ctl.setVariable(u"THINGSPACE_SECRET"_s, u"test-secret"_s);
    m_ctl.setVariable(u"THINGSPACE_USERNAME"_s, u"test-user"_s);
    m_ctl.setVariable(u"THINGSPACE_PASSWORD"_s, u"a wrong one"_s);
    QCOMPARE(test().exitCode, 3);
    m_ctl.removeVariable(u"THINGSPACE_KEY"_s);
    const CtlRun run = test();
    QVERIFY2(run.exitCode == 0, run.told());
}

void tst_Keyring::clearedIsMissing()
{
    QCOMPARE(store().exitCode, 0);
    const CtlRun cleared = m_ctl.json({u"credentials"_s, u"clear"_s, u"default"_s});
    QVERIFY2(cleared.exitCode == 0, cleared.told());
    QCOMPARE(test().json[u"error"][u"code"].toString(), u"credentials.missing"_s);
    QVERIFY2(m_ctl.json({u"credentials"_s, u"clear"_s, u"default"_s}).exitCode == 0, "clearing twice is clearing");
}

void tst_Keyring::aRunningWorkerTakesANewCallbackPassword()
{
    const auto save = [this](const QByteArray &callbackPassword) {
        return m_ctl.json({u"credentials"_s, u"set"_s, u"default"_s}, login("the right one", callbackPassword)).exitCode;
    };
    const auto registrations = [this] {
        qsizetype count = 0;
        for (const QJsonValue request : m_simulator->requests(u"/callbacks/"_s))
            count += request[u"method"] == u"POST"_s ? 1 : 0;
        return count;
    };
    quint16 port = 0;
    {
        QTcpServer any;
        QVERIFY(any.listen(QHostAddress::LocalHost));
        port = any.serverPort();
    }
    QCOMPARE(m_ctl.json({u"profile"_s, u"set"_s, u"default"_s, u"callbacks.listen=127.0.0.1:%1"_s.arg(port)}).exitCode, 0);
    QCOMPARE(save("first"), 0);
    QCOMPARE(m_ctl.json({u"sync"_s}).exitCode, 0);
    const auto worker = m_ctl.start({u"work"_s});
    QTRY_COMPARE_WITH_TIMEOUT(registrations(), 3, 30'000);
    QCOMPARE(post(port, "first"), 200);
    QCOMPARE(save("second"), 0);
    // By itself: nobody was refused, and the carrier is told the new one for each service.
    QTRY_COMPARE_WITH_TIMEOUT(registrations(), 6, 30'000);
    QCOMPARE(post(port, "second"), 200);
    QCOMPARE(post(port, "first"), 200); // a day more
    QCOMPARE(post(port, "third"), 401);
    QCOMPARE(save("third"), 0);
    QTRY_COMPARE_WITH_TIMEOUT(registrations(), 9, 30'000);
    QCOMPARE(post(port, "third"), 200);
    QCOMPARE(post(port, "second"), 200);
    QCOMPARE(post(port, "first"), 401);
    // What the carrier itself sends now, it sends with a password that was registered while the worker ran.
    const QString line = m_ctl.json({u"devices"_s, u"--filter"_s, u"state:active"_s, u"--limit"_s, u"1"_s}).json[u"rows"][0][u"iccid"].toString();
    m_simulator->post(u"/simulator/external"_s, R"({"iccid":")" + line.toLatin1() + R"(","operation":"suspend"})");
    QTRY_COMPARE_WITH_TIMEOUT(m_simulator->acceptedCallbacks().size(), 1, 20'000);
    ::kill(pid_t(worker->processId()), SIGTERM);
    QCOMPARE(m_ctl.finish(*worker).exitCode, 0);
}

void tst_Keyring::removingTheProfileRemovesTheLogin()
{
    QCOMPARE(store().exitCode, 0);
    const CtlRun removed = m_ctl.json({u"profile"_s, u"remove"_s, u"default"_s});
    QVERIFY2(removed.exitCode == 0, removed.told());
    QCOMPARE(m_ctl.addProfile(m_simulator->origin(), {u"0000123456-00001"_s}).exitCode, 0);
    QCOMPARE(test().json[u"error"][u"code"].toString(), u"credentials.missing"_s);
}

void tst_Keyring::lockedIsNotMissing()
{
    QCOMPARE(store().exitCode, 0);
    QCOMPARE(QProcess::execute(u"dbus-send"_s, {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                 u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s}), 0);
    const CtlRun run = test();
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(run.json[u"error"][u"code"].toString(), u"credentials.locked"_s);
}

QTEST_GUILESS_MAIN(tst_Keyring)
#include "tst_keyring.moc"
