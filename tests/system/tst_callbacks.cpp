#include "tests/support/selfsigned.h"
#include "tests/support/tlsfront.h"
#include "tests/system/carrierworld.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

/// Callbacks as operators and the carrier meet them: who is registered, over TLS, and what others do to lines of ours.
class tst_Callbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesAnotherApplicationsUrlAlone();
    void obeysTheSwitch();
    void saysWhatDoesNotFitTogether();
    void refusesValuesThatAreWrongByThemselves_data();
    void refusesValuesThatAreWrongByThemselves();
    void worksOverTls();
    void worksBehindAProxy_data();
    void worksBehindAProxy();
    void aListenerThatCannotStartStopsNoChange();
    void notesWhatOthersDid();

private:
    CtlRun set(const QStringList &pairs) { return m_world->ctl().json(QStringList {u"profile"_s, u"set"_s, u"default"_s} + pairs); }
    QJsonObject rowOf(const CtlRun &run, const QString &list, const QString &service);

    std::unique_ptr<CarrierWorld> m_world;
};

void tst_Callbacks::init()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"200"_s, u"--delay"_s, u"0..20"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    m_world->ctl().setVariable(u"THINGSPACE_CALLBACK_PASSWORD"_s, u"the-callback-password"_s);
}

QJsonObject tst_Callbacks::rowOf(const CtlRun &run, const QString &list, const QString &service)
{
    const QJsonArray rows = run.json[list].toArray();
    for (const QJsonValueConstRef row : rows) {
        if (row[u"service"].toString() == service && row[u"account"].toString() == m_world->accounts().first())
            return row.toObject();
    }
    return {};
}

void tst_Callbacks::leavesAnotherApplicationsUrlAlone()
{
    Ctl &ctl = m_world->ctl();
    const QString theirs = u"callbacks.listen=127.0.0.1:%1"_s.arg(freePort());
    QCOMPARE(set({theirs}).exitCode, 0);
    const CtlRun first = ctl.json({u"callbacks"_s, u"register"_s});
    QVERIFY2(first.exitCode == 0, first.told());
    QCOMPARE(first.json[u"registered"].toArray().size(), 3 * m_world->accounts().size());
    const QString theirUrl = rowOf(first, u"registered"_s, u"CarrierService"_s)[u"url"].toString();
    QVERIFY(theirUrl.endsWith(u"/callbacks/CarrierService"_s));
    // From here on that is somebody else's.
    QCOMPARE(set({u"callbacks.listen=127.0.0.1:%1"_s.arg(freePort())}).exitCode, 0);
    const CtlRun listed = ctl.json({u"callbacks"_s, u"list"_s});
    QVERIFY2(listed.exitCode == 0, listed.told());
    QCOMPARE(rowOf(listed, u"callbacks"_s, u"CarrierService"_s)[u"owner"].toString(), u"other"_s);
    QVERIFY(!listed.out.contains("the-callback-password"));
    const CtlRun refused = ctl.json({u"callbacks"_s, u"register"_s});
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.errorMessage().contains(theirUrl), refused.told());
    QCOMPARE(rowOf(ctl.json({u"callbacks"_s, u"list"_s}), u"callbacks"_s, u"CarrierService"_s)[u"url"].toString(), theirUrl);
    QCOMPARE(ctl.json({u"callbacks"_s, u"remove"_s, u"--service"_s, u"CarrierService"_s}).exitCode, 4);
    QCOMPARE(ctl.json({u"callbacks"_s, u"remove"_s}).json[u"removed"].toArray().size(), 0);
    const CtlRun taken = ctl.json({u"callbacks"_s, u"register"_s, u"--replace"_s, u"--service"_s, u"CarrierService"_s});
    QVERIFY2(taken.exitCode == 0, taken.told());
    QCOMPARE(rowOf(ctl.json({u"callbacks"_s, u"list"_s}), u"callbacks"_s, u"CarrierService"_s)[u"owner"].toString(), u"own"_s);
    QCOMPARE(ctl.json({u"callbacks"_s, u"remove"_s}).json[u"removed"].toArray().size(), m_world->accounts().size());
    ctl.json({u"audit"_s, u"export"_s, u"--out"_s, ctl.file(u"audit.csv"_s)});
    const QByteArray audit = ctl.read(u"audit.csv"_s);
    QVERIFY(audit.contains("callbacks.registered") && audit.contains("callbacks.removed") && audit.contains(theirUrl.toUtf8()));
    QVERIFY(!audit.contains("the-callback-password"));
}

void tst_Callbacks::obeysTheSwitch()
{
    QCOMPARE(set({u"writes=off"_s, u"callbacks.listen=127.0.0.1:9001"_s}).exitCode, 0);
    QCOMPARE(m_world->ctl().json({u"callbacks"_s, u"list"_s}).exitCode, 0);
    QCOMPARE(m_world->ctl().json({u"callbacks"_s, u"register"_s}).exitCode, 4);
    QCOMPARE(m_world->ctl().json({u"callbacks"_s, u"remove"_s}).exitCode, 4);
    QCOMPARE(set({u"writes=on"_s}).exitCode, 0);
    m_world->ctl().removeVariable(u"THINGSPACE_CALLBACK_PASSWORD"_s);
    QCOMPARE(m_world->ctl().json({u"callbacks"_s, u"register"_s}).exitCode, 4);
}

// Keys come one after another: each is taken, and what is still missing is said.
void tst_Callbacks::saysWhatDoesNotFitTogether()
{
    const CtlRun open = set({u"callbacks.listen=0.0.0.0:9001"_s});
    QCOMPARE(open.exitCode, 0);
    QVERIFY2(open.err.contains("0.0.0.0:9001"), open.told());
    const CtlRun half = set({u"callbacks.certificate=/nowhere/c.pem"_s});
    QVERIFY2(half.exitCode == 0 && half.err.contains("callbacks.key"), half.told());
    const CtlRun unread = set({u"callbacks.key=/nowhere/k.pem"_s});
    QVERIFY2(unread.exitCode == 0 && unread.err.contains("/nowhere/c.pem"), unread.told());
    const CtlRun proxied = set({u"callbacks.certificate="_s, u"callbacks.key="_s, u"callbacks.proxy=10.0.0.1"_s});
    QVERIFY2(proxied.exitCode == 0 && proxied.err.isEmpty(), proxied.told());
    QCOMPARE(set({u"timeout=5s"_s}).err, QByteArray());
}

void tst_Callbacks::refusesValuesThatAreWrongByThemselves_data()
{
    QTest::addColumn<QString>("pair");
    QTest::addRow("a name to listen at") << u"callbacks.listen=localhost:9001"_s;
    QTest::addRow("no port") << u"callbacks.listen=127.0.0.1"_s;
    QTest::addRow("a port too high") << u"callbacks.listen=127.0.0.1:70000"_s;
    QTest::addRow("a source that is a name") << u"callbacks.sources=carrier.example"_s;
    QTest::addRow("a mask too wide") << u"callbacks.sources=10.0.0.0/64"_s;
    QTest::addRow("a proxy that is a name") << u"callbacks.proxy=front"_s;
    QTest::addRow("no URL") << u"callbacks.url=fleet.example.com"_s;
    QTest::addRow("a login in the URL") << u"callbacks.url=https://a:b@fleet.example.com"_s;
}

void tst_Callbacks::refusesValuesThatAreWrongByThemselves()
{
    QFETCH(QString, pair);
    const CtlRun run = set({pair});
    QVERIFY2(run.exitCode == 2, run.told());
    QVERIFY(!run.errorMessage().isEmpty());
}

void tst_Callbacks::worksOverTls()
{
    Ctl &ctl = m_world->ctl();
    const SelfSigned self = makeSelfSigned("127.0.0.1", -60);
    ctl.write(u"c.pem"_s, self.certificatePem);
    ctl.write(u"k.pem"_s, self.keyPem);
    const CtlRun ready = set({u"callbacks.certificate="_s + ctl.file(u"c.pem"_s), u"callbacks.key="_s + ctl.file(u"k.pem"_s), u"look.first=1h"_s});
    QVERIFY2(ready.exitCode == 0 && ready.err.isEmpty(), ready.told());
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 5));
    const CtlRun run = ctl.json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s, u"--wait-for"_s, u"30s"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(m_world->count(change, u"succeeded"_s), 5);
    const QHash<QString, QJsonObject> items = m_world->items(change);
    for (const QJsonObject &item : items)
        QCOMPARE(item[u"evidence"].toString(), u"callback"_s);
}

void tst_Callbacks::worksBehindAProxy_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<bool>("accepted");
    QTest::addRow("who called is what the proxy added last") << u"callbacks.proxy=127.0.0.1 callbacks.sources=203.0.113.9"_s << true;
    QTest::addRow("not what the caller wrote") << u"callbacks.proxy=127.0.0.1 callbacks.sources=198.51.100.250"_s << false;
    QTest::addRow("another proxy than that named") << u"callbacks.proxy=127.0.0.9 callbacks.sources=203.0.113.9"_s << false;
}

// https ends at the proxy; what comes through it settles, and only from whom it says to have seen. What is refused is found by looking.
void tst_Callbacks::worksBehindAProxy()
{
    QFETCH(QString, settings);
    QFETCH(bool, accepted);
    Ctl &ctl = m_world->ctl();
    const quint16 back = freePort();
    TlsFront front(makeSelfSigned("127.0.0.1", -60), "203.0.113.9", back);
    QVERIFY(front.isListening());
    const CtlRun ready = set(QStringList {u"callbacks.listen=127.0.0.1:%1"_s.arg(back), u"callbacks.url=https://127.0.0.1:%1"_s.arg(front.serverPort()),
                              accepted ? u"look.first=1h"_s : u"look.first=2s"_s} + settings.split(u' '));
    QVERIFY2(ready.exitCode == 0 && ready.err.isEmpty(), ready.told());
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 5));
    const auto apply = ctl.start({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s, u"--wait-for"_s, u"60s"_s});
    QTRY_COMPARE_WITH_TIMEOUT(apply->state(), QProcess::NotRunning, 60'000);
    const CtlRun run = ctl.finish(*apply);
    QVERIFY2(run.exitCode == 0, run.told());
    QVERIFY(front.connections() > 0);
    const QHash<QString, QJsonObject> items = m_world->items(change);
    QCOMPARE(items.size(), 5);
    for (const QJsonObject &item : items)
        QCOMPARE(item[u"evidence"].toString() == "callback"_L1, accepted);
    const CtlRun listed = ctl.json({u"callbacks"_s, u"list"_s});
    QCOMPARE(listed.json[u"received"][u"accepted"].toInt() > 0, accepted);
    QCOMPARE(listed.json[u"received"][u"forbidden"].toInt() > 0, !accepted);
}

void tst_Callbacks::aListenerThatCannotStartStopsNoChange()
{
    QCOMPARE(set({u"callbacks.certificate=/nowhere/c.pem"_s, u"callbacks.key=/nowhere/k.pem"_s}).exitCode, 0);
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 2));
    const CtlRun run = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s, u"--wait-for"_s, u"30s"_s});
    QVERIFY2(run.exitCode == 0, run.told());
    QVERIFY2(run.err.contains("/nowhere/c.pem"), run.told());
    QCOMPARE(m_world->count(change, u"succeeded"_s), 2);
}

// A worker that was told where to listen hears of others' changes while it has none of its own, and reads the line again.
void tst_Callbacks::notesWhatOthersDid()
{
    Ctl &ctl = m_world->ctl();
    QCOMPARE(set({u"callbacks.listen=127.0.0.1:%1"_s.arg(freePort())}).exitCode, 0);
    const auto worker = ctl.start({u"work"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_world->simulator().requests(u"/callbacks/"_s).size(), 4 * m_world->accounts().size(), 30'000);
    const QString line = m_world->iccids(u"state:active"_s, 1).value(0);
    m_world->simulator().post(u"/simulator/external"_s, R"({"iccid":")" + line.toUtf8() + R"(","operation":"suspend"})");
    QTRY_COMPARE_WITH_TIMEOUT(m_world->iccids(u"state:suspend iccid:"_s + line, 1).size(), 1, 30'000);
    ::kill(pid_t(worker->processId()), SIGTERM);
    QCOMPARE(ctl.finish(*worker).exitCode, 0);
    ctl.json({u"audit"_s, u"export"_s, u"--out"_s, ctl.file(u"audit.csv"_s)});
    QVERIFY(ctl.read(u"audit.csv"_s).contains("line.changed-outside"));
    QCOMPARE(ctl.json({u"callbacks"_s, u"list"_s}).json[u"received"][u"accepted"].toInt(), 1);
}

QTEST_GUILESS_MAIN(tst_Callbacks)
#include "tst_callbacks.moc"
