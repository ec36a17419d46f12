#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

#include <csignal>

using namespace Qt::StringLiterals;

/// What the worker does beside changes: it keeps the store in step with the carrier.
class tst_Worker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsWhatOthersChanged();
    void outlivesACarrierThatIsGone();
    void readsNothingUnlessAsked();
    void leavesWhileItRegisters();
    void refusesWrongWords_data();
    void refusesWrongWords();

private:
    std::unique_ptr<QProcess> work(const QStringList &more) { return m_world->ctl().start(QStringList {u"work"_s} + more); }
    CtlRun end(QProcess &worker);
    /// Suspends an active line at the carrier, not through us.
    QString suspendOutside();
    bool isSuspended(const QString &iccid) { return m_world->iccids(u"state:suspend iccid:"_s + iccid, 1).size() == 1; }

    std::unique_ptr<CarrierWorld> m_world;
};

void tst_Worker::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"300"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
}

CtlRun tst_Worker::end(QProcess &worker)
{
    ::kill(pid_t(worker.processId()), SIGTERM);
    return m_world->ctl().finish(worker);
}

QString tst_Worker::suspendOutside()
{
    const QString iccid = m_world->iccids(u"state:active"_s, 1).value(0);
    m_world->simulator().post(u"/simulator/external"_s, R"({"iccid":")" + iccid.toUtf8() + R"(","operation":"suspend"})");
    return iccid;
}

void tst_Worker::bringsWhatOthersChanged()
{
    const QString early = suspendOutside();
    QVERIFY(!isSuspended(early));
    const auto worker = work({u"--sync-every"_s, u"1s"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isSuspended(early), 30'000);
    const QString late = suspendOutside();
    QVERIFY(late != early);
    QTRY_VERIFY_WITH_TIMEOUT(isSuspended(late), 30'000);
    const CtlRun run = end(*worker);
    QVERIFY2(run.exitCode == 0, run.told());
    QVERIFY2(run.err.isEmpty(), run.told());
}

void tst_Worker::outlivesACarrierThatIsGone()
{
    const auto worker = work({u"--sync-every"_s, u"1s"_s});
    m_world->simulator().kill();
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += worker->readAllStandardError()).contains("the fleet could not be read"), 60'000);
    QVERIFY2(m_world->simulator().start(), qPrintable(m_world->simulator().problem()));
    const QString iccid = suspendOutside();
    QTRY_VERIFY_WITH_TIMEOUT(isSuspended(iccid), 60'000);
    const CtlRun run = end(*worker);
    QVERIFY2(run.exitCode == 0, run.told());
}

void tst_Worker::readsNothingUnlessAsked()
{
    const int before = int(m_world->simulator().requests().size());
    const auto worker = work({});
    QTest::qWait(1500);
    QCOMPARE(end(*worker).exitCode, 0);
    QCOMPARE(int(m_world->simulator().requests().size()), before);
}

// Told to leave while its registration for callbacks is on the wire: it waits for the answer, takes the registration back, and is gone.
void tst_Worker::leavesWhileItRegisters()
{
    QVERIFY(m_world->simulator().setFaults(R"([{"match":{"operation":"callbacks"},"fault":"slow","ms":400}])"));
    const qint64 change = m_world->plan(u"suspend"_s, m_world->iccids(u"state:active"_s, 1));
    QCOMPARE(m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s}).exitCode, 0);
    const auto signedIn = [&] { return m_world->simulator().requests(u"/session/login"_s).size(); };
    const auto before = signedIn();
    const auto worker = work({});
    QTRY_VERIFY_WITH_TIMEOUT(signedIn() > before, 20'000);
    // Some are registered by then, one is on the wire, others are to come.
    QTest::qWait(1000);
    const CtlRun run = end(*worker);
    QVERIFY2(run.exitCode == 0, run.told());
    QVERIFY(m_world->simulator().setFaults("[]"));
    const QJsonArray left = m_world->ctl().json({u"callbacks"_s, u"list"_s}).json[u"callbacks"].toArray();
    for (const QJsonValueConstRef row : left)
        QCOMPARE(row[u"url"].toString(), QString());
}

void tst_Worker::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("with --until-idle") << QStringList {u"--sync-every"_s, u"15min"_s, u"--until-idle"_s};
    QTest::addRow("not a duration") << QStringList {u"--sync-every"_s, u"often"_s};
    QTest::addRow("no pause at all") << QStringList {u"--sync-every"_s, u"0s"_s};
    QTest::addRow("no value") << QStringList {u"--sync-every"_s};
}

void tst_Worker::refusesWrongWords()
{
    QFETCH(QStringList, words);
    const CtlRun run = m_world->ctl().json(QStringList {u"work"_s} + words);
    QVERIFY2(run.exitCode == 2, run.told());
    QCOMPARE(run.errorKind(), u"usage"_s);
    QCOMPARE(run.err.trimmed(), run.errorMessage().toUtf8());
}

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
