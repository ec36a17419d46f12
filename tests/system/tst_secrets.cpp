#include "tests/system/carrierworld.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// No secret in the store, the settings, the logs at their most talkative, the exports, or anybody's list of processes.
class tst_Secrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noFileHoldsOne();
    void noOutputHoldsOne();
    void noCommandLineHoldsOne();
    void carrierGotThem();

private:
    static QList<QByteArray> needles();
    void look(const QByteArray &text, const QByteArray &where);
    void keep(const CtlRun &run) { m_output += run.out + run.err; }
    void watch(QProcess &process);

    std::unique_ptr<CarrierWorld> m_world;
    QByteArray m_output;
    QByteArray m_commandLines;
    qsizetype m_talk = 0;
};

QList<QByteArray> tst_Secrets::needles()
{
    const QByteArray key = "needle-key-7f31";
    const QByteArray secret = "needle-secret-8e42";
    QList<QByteArray> all {key, secret, "needle-user-9d53", "needle-password-ac64", "needle-callback-bb75", (key + ':' + secret).toBase64(),
                           "needle-wrong-cc86"};
    for (const QByteArray &plain : QList<QByteArray>(all))
        all << plain.toBase64(QByteArray::OmitTrailingEquals);
    return all;
}

void tst_Secrets::look(const QByteArray &text, const QByteArray &where)
{
    for (const QByteArray &needle : needles())
        QVERIFY2(!text.contains(needle), where + " holds " + needle);
}

void tst_Secrets::watch(QProcess &process)
{
    (void)QTest::qWaitFor([&] {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process.processId()));
        if (commandLine.open(QIODevice::ReadOnly))
            m_commandLines += commandLine.readAll() + '\n';
        return process.state() == QProcess::NotRunning;
    }, 300'000);
}

void tst_Secrets::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"300"_s});
    Ctl &ctl = m_world->ctl();
    ctl.setVariable(u"THINGSPACE_KEY"_s, u"needle-key-7f31"_s);
    ctl.setVariable(u"THINGSPACE_SECRET"_s, u"needle-secret-8e42"_s);
    ctl.setVariable(u"THINGSPACE_USERNAME"_s, u"needle-user-9d53"_s);
    ctl.setVariable(u"THINGSPACE_PASSWORD"_s, u"needle-password-ac64"_s);
    ctl.setVariable(u"THINGSPACE_CALLBACK_PASSWORD"_s, u"needle-callback-bb75"_s);
    ctl.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    keep(ctl.json({u"sync"_s, u"--full"_s}));
    keep(ctl.json({u"profile"_s, u"test"_s, u"default"_s}));
    keep(ctl.json({u"profile"_s, u"show"_s, u"default"_s}));
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 50));
    const auto applying = ctl.start({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    watch(*applying);
    const CtlRun applied = ctl.finish(*applying);
    QCOMPARE(applied.exitCode, 0);
    m_talk = applied.err.size();
    keep(applied);
    keep(ctl.json({u"change"_s, u"show"_s, QString::number(change), u"--items"_s}));
    keep(ctl.json({u"change"_s, u"results"_s, QString::number(change), u"--out"_s, ctl.file(u"results"_s)}));
    keep(ctl.json({u"audit"_s, u"export"_s, u"--out"_s, ctl.file(u"audit.csv"_s)}));
    keep(ctl.json({u"audit"_s, u"export"_s, u"--out"_s, ctl.file(u"audit.json"_s)}));
    // Errors are where secrets like to show: a login that the keychain cannot take, and one that is no JSON.
    keep(ctl.json({u"credentials"_s, u"set"_s, u"default"_s}, R"({"key":"needle-wrong-cc86","secret":"needle-wrong-cc86","username":"u","password":"needle-wrong-cc86"})"));
    keep(ctl.json({u"credentials"_s, u"set"_s, u"default"_s}, "needle-wrong-cc86"));
    ctl.setVariable(u"THINGSPACE_PASSWORD"_s, QString());
    keep(ctl.json({u"sync"_s}));
}

void tst_Secrets::noFileHoldsOne()
{
    int files = 0;
    QDirIterator walk(m_world->ctl().folder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        look(file.readAll(), file.fileName().toUtf8());
    }
    QVERIFY2(files >= 10, "store, results and exports were there to look at");
}

void tst_Secrets::noOutputHoldsOne()
{
    QVERIFY2(m_talk > 500, "the logs did talk");
    look(m_output, "the output");
    QVERIFY2(!m_output.contains("Bearer "), "a token is a secret too");
}

void tst_Secrets::noCommandLineHoldsOne()
{
    QVERIFY(m_commandLines.contains("thingdeskctl"));
    look(m_commandLines, "a command line");
}

void tst_Secrets::carrierGotThem()
{
    QVERIFY2(m_world->simulator().requests(u"/session/login"_s).size() > 0, "otherwise there was nothing to hide");
}

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_secrets.moc"
