#include "tests/support/scriptedserver.h"
#include "tests/support/selfsigned.h"
#include "tests/system/carrierworld.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace Qt::StringLiterals;

/// A carrier that refuses, is gone, or is not the carrier: what the programs say, and what they do not do.
class tst_CarrierTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPasswordIsTriedOnce_data();
    void wrongPasswordIsTriedOnce();
    void wrongPasswordStopsAChangeBeforeItIsSent();
    void namesTheStageThatFailed_data();
    void namesTheStageThatFailed();
    void nobodyAnswers();
    void certificateNobodyKnows();
    void answersThatAreNotJson_data();
    void answersThatAreNotJson();
    void plainHttpToAStrangerIsRefused();
    void missingLoginIsSaid();
    void causesSayWhatHelps();

private:
    static QByteArray loginFile() { return R"({"key":"test-key","secret":"test-secret","username":"test-user","password":"the right one"})"; }
};

void tst_CarrierTrouble::wrongPasswordIsTriedOnce_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addRow("sync") << QStringList {u"sync"_s};
    QTest::addRow("profile test") << QStringList {u"profile"_s, u"test"_s, u"default"_s};
}

void tst_CarrierTrouble::wrongPasswordIsTriedOnce()
{
    QFETCH(QStringList, command);
    Ctl ctl;
    ctl.write(u"login.json"_s, loginFile());
    SimulatorProcess simulator({u"--devices"_s, u"50"_s, u"--login-file"_s, ctl.file(u"login.json"_s)});
    QVERIFY2(simulator.start(), qPrintable(simulator.problem()));
    QCOMPARE(ctl.addProfile(simulator.origin(), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun run = ctl.json(command);
    QVERIFY2(run.exitCode == 3, run.told());
    QVERIFY2(!run.out.contains("test-password") && !run.err.contains("test-password"), run.told());
    QCOMPARE(simulator.requests(u"/session/login"_s).size(), 1);
    QCOMPARE(simulator.requests().last()[u"path"].toString().contains(u"/session/login"_s), true);
}

void tst_CarrierTrouble::wrongPasswordStopsAChangeBeforeItIsSent()
{
    CarrierWorld world({u"--devices"_s, u"100"_s});
    world.ctl().write(u"login.json"_s, loginFile());
    CarrierWorld strict({u"--devices"_s, u"100"_s, u"--login-file"_s, world.ctl().file(u"login.json"_s)});
    strict.ctl().setVariable(u"THINGSPACE_PASSWORD"_s, u"the right one"_s);
    const QByteArray problem = strict.begin();
    QVERIFY2(problem.isEmpty(), problem);
    const qint64 change = strict.plan(u"suspend"_s, strict.iccids(u"state:active"_s, 10));
    const int logins = int(strict.simulator().requests(u"/session/login"_s).size());
    strict.ctl().setVariable(u"THINGSPACE_PASSWORD"_s, u"a wrong one"_s);
    const CtlRun run = strict.ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(strict.simulator().requests(u"/session/login"_s).size(), logins + 1);
    QCOMPARE(strict.simulator().requests(u"/actions/suspend"_s).size(), 0);
    QCOMPARE(strict.count(change, u"queued"_s), 10);
}

void tst_CarrierTrouble::namesTheStageThatFailed_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QByteArray>("tokenAnswer");
    QTest::addColumn<QByteArray>("loginAnswer");
    QTest::addColumn<int>("accountStatus");
    const QByteArray token = R"({"access_token":"t","scope":"x","token_type":"Bearer","expires_in":3600})";
    const QByteArray session = R"({"sessionToken":"s"})";
    QTest::addRow("token") << u"token"_s << QByteArray() << session << 200;
    QTest::addRow("login") << u"login"_s << token << QByteArray() << 200;
    QTest::addRow("account") << u"account"_s << token << session << 404;
    QTest::addRow("done") << u"done"_s << token << session << 200;
}

void tst_CarrierTrouble::namesTheStageThatFailed()
{
    QFETCH(QString, stage);
    QFETCH(QByteArray, tokenAnswer);
    QFETCH(QByteArray, loginAnswer);
    QFETCH(int, accountStatus);
    ScriptedServer server([&](const ScriptedRequest &request) {
        if (request.path.contains("oauth2/token"))
            return tokenAnswer.isEmpty() ? ScriptedAnswer::json(401, R"({"error":"invalid_client"})") : ScriptedAnswer::json(200, tokenAnswer);
        if (request.path.contains("session/log"))
            return loginAnswer.isEmpty() ? ScriptedAnswer::json(401, R"({"errorCode":"REQUEST_FAILED.Login.Invalid","errorMessage":"no"})") : ScriptedAnswer::json(200, loginAnswer);
        return accountStatus == 200 ? ScriptedAnswer::json(200, R"({"accountName":"0000123456-00001","organizationName":"x","isProvisioningAllowed":true,"iPPools":[]})")
                                    : ScriptedAnswer::json(accountStatus, R"({"errorCode":"REQUEST_FAILED.Account.NotFound","errorMessage":"no"})");
    });
    Ctl ctl;
    QCOMPARE(ctl.addProfile(server.origin(), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun run = ctl.json({u"profile"_s, u"test"_s, u"default"_s});
    QVERIFY2(run.exitCode == (stage == u"done"_s ? 0 : 3), run.told());
    QCOMPARE(stage == u"done"_s ? run.json[u"stage"].toString() : run.json[u"error"][u"stage"].toString(), stage);
}

void tst_CarrierTrouble::nobodyAnswers()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QUrl origin(u"http://127.0.0.1:%1"_s.arg(taken.serverPort()));
    taken.close();
    Ctl ctl;
    QCOMPARE(ctl.addProfile(origin, {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun synced = ctl.json({u"sync"_s});
    QVERIFY2(synced.exitCode == 3, synced.told());
    QCOMPARE(synced.errorKind(), u"network"_s);
    const CtlRun tested = ctl.json({u"profile"_s, u"test"_s, u"default"_s});
    QVERIFY2(tested.exitCode == 3, tested.told());
    QCOMPARE(tested.json[u"error"][u"stage"].toString(), u"reach"_s);
}

void tst_CarrierTrouble::certificateNobodyKnows()
{
    const SelfSigned pair = makeSelfSigned("localhost");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pair.certificatePem));
    configuration.setPrivateKey(QSslKey(pair.keyPem, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QByteArray heard;
    connect(&server, &QSslServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] { heard += socket->readAll(); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Ctl ctl;
    QCOMPARE(ctl.addProfile(QUrl(u"https://localhost:%1"_s.arg(server.serverPort())), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun run = ctl.json({u"profile"_s, u"test"_s, u"default"_s});
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(run.json[u"error"][u"stage"].toString(), u"reach"_s);
    QCOMPARE(run.errorKind(), u"network"_s);
    QVERIFY2(heard.isEmpty(), "nothing is said to a stranger");
}

void tst_CarrierTrouble::answersThatAreNotJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("HTML") << QByteArray("text/html") << QByteArray("<!DOCTYPE html><html><body>Sign in to the hotel's network</body></html>");
    QTest::addRow("XML") << QByteArray("text/xml") << QByteArray("<?xml version=\"1.0\"?><fault><code>900800</code></fault>");
    QTest::addRow("cut JSON") << QByteArray("application/json") << QByteArray(R"({"access_token":"t","sco)");
    QTest::addRow("nothing") << QByteArray("application/json") << QByteArray();
}

void tst_CarrierTrouble::answersThatAreNotJson()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    ScriptedServer everywhere([&](const ScriptedRequest &) { return ScriptedAnswer::text(200, type, body); });
    Ctl atTheDoor;
    QCOMPARE(atTheDoor.addProfile(everywhere.origin(), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun refused = atTheDoor.json({u"sync"_s});
    QVERIFY2(refused.exitCode == 3, refused.told());
    QVERIFY(!refused.errorMessage().isEmpty());

    ScriptedServer inside(signingIn([&](const ScriptedRequest &) { return ScriptedAnswer::text(200, type, body); }));
    Ctl behind;
    QCOMPARE(behind.addProfile(inside.origin(), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun broken = behind.json({u"sync"_s});
    QVERIFY2(broken.exitCode == 3, broken.told());
    QCOMPARE(behind.json({u"devices"_s}).json[u"total"].toInt(), 0);
}

void tst_CarrierTrouble::plainHttpToAStrangerIsRefused()
{
    Ctl ctl;
    const CtlRun run = ctl.addProfile(QUrl(u"http://thingspace.example"_s), {u"0000123456-00001"_s});
    QVERIFY2(run.exitCode == 4, run.told());
    QCOMPARE(run.errorKind(), u"refused"_s);
}

void tst_CarrierTrouble::missingLoginIsSaid()
{
    ScriptedServer server(signingIn({}));
    Ctl ctl;
    ctl.removeVariable(u"THINGSPACE_SECRET"_s);
    QCOMPARE(ctl.addProfile(server.origin(), {u"0000123456-00001"_s}).exitCode, 0);
    const CtlRun run = ctl.json({u"sync"_s});
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(server.requests().size(), 0);
}

void tst_CarrierTrouble::causesSayWhatHelps()
{
    CarrierWorld world({u"--devices"_s, u"100"_s, u"--delay"_s, u"0..20"_s});
    const QByteArray problem = world.begin();
    QVERIFY2(problem.isEmpty(), problem);
    const QStringList lines = world.iccids(u"state:active"_s, 10);
    const auto fault = [&](int line, const char *code) {
        return R"({"match":{"operation":"suspend","iccid":")" + lines[line].toLatin1() + R"("},"fault":"fail-device","code":")" + code + R"(","text":"no"})";
    };
    QVERIFY(world.simulator().setFaults('[' + fault(0, "REQUEST_FAILED.DeviceNotFound") + ',' + fault(1, "REQUEST_FAILED.DeviceNotFound") + ','
                                        + fault(2, "REQUEST_FAILED.NotReadOf") + ']'));
    const qint64 change = world.plan(u"suspend"_s, lines);
    const CtlRun run = world.ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    QVERIFY2(run.exitCode == 1, run.told());
    const CtlRun shown = world.ctl().json({u"change"_s, u"show"_s, QString::number(change), u"--items"_s});
    for (const QJsonObject &answer : {run.json, shown.json}) {
        const QJsonArray causes = answer[u"causes"].toArray();
        QCOMPARE(causes.size(), 2);
        QCOMPARE(causes[0][u"code"].toString(), u"REQUEST_FAILED.DeviceNotFound"_s);
        QCOMPARE(causes[0][u"group"].toString(), u"fix-the-data"_s);
        QCOMPARE(causes[0][u"items"].toInt(), 2);
        QCOMPARE(causes[0][u"retry"].toBool(), true);
        QVERIFY(!causes[0][u"sentence"].toString().isEmpty());
        QCOMPARE(causes[1][u"group"].toString(), u"final"_s);
        QCOMPARE(causes[1][u"items"].toInt(), 1);
    }
    const CtlRun retried = world.ctl().json({u"change"_s, u"retry"_s, QString::number(change), u"--cause"_s, u"REQUEST_FAILED.DeviceNotFound"_s});
    QVERIFY2(retried.exitCode == 0 && retried.json[u"items"].toInt() == 2, retried.told());
}

QTEST_GUILESS_MAIN(tst_CarrierTrouble)
#include "tst_carriertrouble.moc"
