#include "simulatorclient.h"

#include "thingspace/simulator/synthetic.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QString path(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QLatin1StringView(name));
}

/// The program, running.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(SIMULATOR_PROGRAM), QStringList {u"--port"_s, u"0"_s} + arguments);
        while (m_line.isEmpty() && m_process.waitForReadyRead(10000))
            m_line = m_process.readLine().trimmed();
        m_client = std::make_unique<SimulatorClient>(port());
    }
    ~Program() { kill(); }

    quint16 port() const { return m_line.mid(m_line.lastIndexOf(':') + 1).toUShort(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    SimulatorClient &client() { return *m_client; }

    QByteArray m_line;

private:
    QProcess m_process;
    std::unique_ptr<SimulatorClient> m_client;
};

} // namespace

class TestSimulatorProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListens();
    void refusesABadCommandLine_data();
    void refusesABadCommandLine();
    void survivesAKill();
    void goesOnWithWhatWasPending();
    void ignoresATornRecord();
    void aStateFileKeepsItsFleet();
};

void TestSimulatorProgram::saysWhereItListens()
{
    QTemporaryDir folder;
    const QString portFile = path(folder, "port");
    Program program({u"--devices"_s, u"10"_s, u"--port-file"_s, portFile});
    QVERIFY(program.m_line.startsWith("listening on http://127.0.0.1:"));
    QFile file(portFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed().toUShort(), program.port());
    QVERIFY(program.client().signIn());
    QCOMPARE(program.terminate(), 0);
}

void TestSimulatorProgram::refusesABadCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::addRow("no port") << QStringList {} << u"--port is required"_s;
    QTest::addRow("port") << QStringList {u"--port"_s, u"99999"_s} << u"--port must be"_s;
    QTest::addRow("delay") << QStringList {u"--port"_s, u"0"_s, u"--delay"_s, u"9..1"_s} << u"--delay must be"_s;
    QTest::addRow("unknown") << QStringList {u"--port"_s, u"0"_s, u"--colour"_s, u"red"_s} << u"--colour"_s;
    QTest::addRow("value missing") << QStringList {u"--port"_s} << u"--port needs a value"_s;
    QTest::addRow("callback ports") << QStringList {u"--port=0"_s, u"--callback-ports"_s, u"some"_s} << u"any or vendor"_s;
    QTest::addRow("login file") << QStringList {u"--port=0"_s, u"--login-file"_s, u"/nonexistent/login"_s} << u"login file"_s;
    QTest::addRow("fleet file") << QStringList {u"--port=0"_s, u"--fleet"_s, u"/nonexistent/fleet.csv"_s} << u"fleet file"_s;
    QTest::addRow("state file") << QStringList {u"--port=0"_s, u"--state"_s, u"/nonexistent/state"_s} << u"state file"_s;
}

void TestSimulatorProgram::refusesABadCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    QProcess process;
    process.start(QStringLiteral(SIMULATOR_PROGRAM), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QString error = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(error.contains(says), qPrintable(error));
    QCOMPARE(error.count(u'\n'), 1);
}

void TestSimulatorProgram::survivesAKill()
{
    QTemporaryDir folder;
    const QStringList arguments {u"--devices"_s, u"200"_s, u"--delay"_s, u"0..0"_s, u"--state"_s, path(folder, "state")};
    const QByteArray fresh = simulator::syntheticIccid(9'999'999'999);
    QByteArray ledger, requests, device;
    QByteArray line;
    {
        Program program(arguments);
        SimulatorClient &client = program.client();
        QVERIFY(client.signIn());
        client.post("/callbacks/" + kFirstAccount, {{u"name"_s, u"CarrierService"_s}, {u"url"_s, u"http://127.0.0.1:9/x"_s}});
        line = client.some("active", 1).first();
        client.change("suspend", {line}, {{u"withBilling"_s, true}});
        client.post("/devices/actions/activate", {{u"accountName"_s, QString::fromLatin1(kFirstAccount)}, {u"servicePlan"_s, u"84639"_s},
            {u"mdnZipCode"_s, u"78701"_s}, {u"devices"_s, QJsonArray {deviceJson(fresh, simulator::syntheticImei(999'999'999))}}});
        QTRY_COMPARE(client.ledger().size(), 2);
        client.control("POST", "external", "{\"iccid\":\"" + fresh + "\",\"operation\":\"deactivate\"}");
        ledger = client.control("GET", "ledger").body;
        requests = client.control("GET", "requests").body;
        device = client.control("GET", "devices/" + line).body;
        program.kill();
    }
    Program program(arguments);
    SimulatorClient &client = program.client();
    QCOMPARE(client.control("GET", "ledger").body, ledger);
    QCOMPARE(client.control("GET", "requests").body, requests);
    QCOMPARE(client.control("GET", "devices/" + line).body, device);
    QCOMPARE(client.stateOf(fresh), u"deactive");
    QVERIFY(client.signIn());
    QCOMPARE(client.api("GET", "/callbacks/" + kFirstAccount).array().size(), 1);
    // No id is minted twice.
    const QString next = client.change("restore", {line}).requestId();
    QVERIFY(!next.isEmpty() && !QString::fromUtf8(ledger).contains(next));
}

void TestSimulatorProgram::goesOnWithWhatWasPending()
{
    QTemporaryDir folder;
    const QStringList arguments {u"--devices"_s, u"200"_s, u"--delay"_s, u"3600000..3600000"_s, u"--state"_s, path(folder, "state")};
    QList<QByteArray> lines;
    {
        Program program(arguments);
        QVERIFY(program.client().signIn());
        lines = program.client().some("active", 2);
        program.client().faults("[{\"match\":{\"iccid\":\"" + lines[1] + "\"},\"fault\":\"never-execute\"}]");
        QCOMPARE(program.client().change("suspend", lines).status, 200);
        program.kill();
    }
    Program program(arguments);
    QCOMPARE(program.client().stateOf(lines[0]), u"pending-suspend");
    program.client().control("POST", "clock", R"({"advance":"1h"})");
    QCOMPARE(program.client().stateOf(lines[0]), u"suspend");
    QCOMPARE(program.client().stateOf(lines[1]), u"active");
    QCOMPARE(program.client().ledger().size(), 1);
}

void TestSimulatorProgram::ignoresATornRecord()
{
    QTemporaryDir folder;
    const QString state = path(folder, "state");
    const QStringList arguments {u"--devices"_s, u"50"_s, u"--delay"_s, u"0..0"_s, u"--state"_s, state};
    {
        Program program(arguments);
        QVERIFY(program.client().signIn());
        program.client().change("suspend", {program.client().some("active", 1).first()});
        QTRY_COMPARE(program.client().ledger().size(), 1);
        program.kill();
    }
    QFile file(state);
    QVERIFY(file.open(QIODevice::Append));
    file.write("0123456789abcdef [{\"t\":\"op\",\"row\":1");
    file.close();
    {
        Program program(arguments);
        QCOMPARE(program.client().ledger().size(), 1);
        QVERIFY(program.client().signIn());
        program.client().change("suspend", {program.client().some("active", 1).first()});
        QTRY_COMPARE(program.client().ledger().size(), 2);
        QCOMPARE(program.terminate(), 0);
    }
    Program program(arguments);
    QCOMPARE(program.client().ledger().size(), 2);
}

void TestSimulatorProgram::aStateFileKeepsItsFleet()
{
    QTemporaryDir folder;
    const QString state = path(folder, "state");
    {
        Program program({u"--devices"_s, u"50"_s, u"--state"_s, state});
        QVERIFY(program.port());
        // Nobody else may have it meanwhile.
        QProcess second;
        second.start(QStringLiteral(SIMULATOR_PROGRAM), {u"--port"_s, u"0"_s, u"--devices"_s, u"50"_s, u"--state"_s, state});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 2);
    }
    QProcess other;
    other.start(QStringLiteral(SIMULATOR_PROGRAM), {u"--port"_s, u"0"_s, u"--devices"_s, u"60"_s, u"--state"_s, state});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 2);
    QVERIFY(other.readAllStandardError().contains("another fleet"));
}

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"
