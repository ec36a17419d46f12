#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// The same job with the store on a PostgreSQL server, shared by workers.
class tst_TeamStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheFleet();
    void suspendsAndProves();
    void twoWorkersShareAQueue();
    void keepsTheServersPasswordToItself();

private:
    CtlRun call(const QStringList &words);
    qint64 plan(const QString &type, const QStringList &iccids);

    std::unique_ptr<SimulatorProcess> m_simulator;
    Ctl m_ctl;
    QString m_store;
    QByteArray m_output;
};

void tst_TeamStore::initTestCase()
{
    m_store = qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL");
    if (m_store.isEmpty())
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh");
    m_simulator = std::make_unique<SimulatorProcess>(QStringList {u"--devices"_s, u"3000"_s, u"--delay"_s, u"10..100"_s});
    QVERIFY2(m_simulator->start(), qPrintable(m_simulator->problem()));
}

CtlRun tst_TeamStore::call(const QStringList &words)
{
    const CtlRun run = m_ctl.plain(QStringList {u"--json"_s, u"--store"_s, m_store} + words);
    m_output += run.out + run.err;
    return run;
}

qint64 tst_TeamStore::plan(const QString &type, const QStringList &iccids)
{
    m_ctl.write(u"targets.csv"_s, "iccid\n" + iccids.join(u'\n').toUtf8() + '\n');
    return call({u"change"_s, u"plan"_s, type, u"--input"_s, m_ctl.file(u"targets.csv"_s)}).json[u"change"].toInteger();
}

void tst_TeamStore::readsTheFleet()
{
    QStringList words {u"profile"_s, u"add"_s, u"default"_s, u"--base-url"_s, m_simulator->origin().toString()};
    const QJsonArray accounts = m_simulator->get(u"/simulator/accounts"_s).array();
    for (const QJsonValueConstRef account : accounts)
        words << u"--account"_s << account.toString();
    const CtlRun added = call(words);
    QVERIFY2(added.exitCode == 0, added.told());
    const CtlRun synced = call({u"sync"_s});
    QVERIFY2(synced.exitCode == 0, synced.told());
    QCOMPARE(synced.json[u"devices"].toInt(), 3000);
    QVERIFY2(synced.err.isEmpty(), synced.err);
}

void tst_TeamStore::suspendsAndProves()
{
    QStringList targets;
    const QJsonArray rows = call({u"devices"_s, u"--filter"_s, u"state:active"_s, u"--columns"_s, u"iccid"_s, u"--limit"_s, u"500"_s}).json[u"rows"].toArray();
    for (const QJsonValueConstRef row : rows)
        targets << row[u"iccid"].toString();
    const qint64 change = plan(u"suspend"_s, targets);
    const CtlRun applied = call({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), 500);
    QCOMPARE(executedIccids(m_simulator->ledger(), u"suspend"_s), QSet<QString>(targets.begin(), targets.end()));
}

void tst_TeamStore::twoWorkersShareAQueue()
{
    QList<qint64> changes;
    for (int i = 0; i < 4; ++i) {
        QStringList targets;
        const QJsonArray rows = call({u"devices"_s, u"--filter"_s, u"state:active"_s, u"--columns"_s, u"iccid"_s, u"--limit"_s, u"1200"_s}).json[u"rows"].toArray();
        for (int row = i; row < rows.size(); row += 4)
            targets << rows[row][u"iccid"].toString();
        changes << plan(u"suspend"_s, targets);
        QCOMPARE(call({u"change"_s, u"apply"_s, QString::number(changes.last()), u"--yes"_s}).exitCode, 0);
    }
    const QStringList words {u"--json"_s, u"--store"_s, m_store, u"work"_s, u"--until-idle"_s};
    const auto first = m_ctl.startPlain(words);
    const auto second = m_ctl.startPlain(words);
    const CtlRun one = m_ctl.finish(*first);
    const CtlRun two = m_ctl.finish(*second);
    QVERIFY2(one.exitCode == 0, one.told());
    QVERIFY2(two.exitCode == 0, two.told());
    for (const qint64 change : changes)
        QCOMPARE(call({u"change"_s, u"show"_s, QString::number(change)}).json[u"state"].toString(), u"succeeded"_s);
    QHash<QString, int> times;
    const QJsonArray ledger = m_simulator->ledger();
    for (const QJsonValueConstRef row : ledger)
        ++times[row[u"iccid"].toString()];
    for (auto line = times.begin(); line != times.end(); ++line)
        QVERIFY2(*line == 1, qPrintable(line.key()));
}

void tst_TeamStore::keepsTheServersPasswordToItself()
{
    const QByteArray password = QUrl(m_store).password().toUtf8();
    QVERIFY(!password.isEmpty());
    QString gone = m_store;
    gone.replace(u"/postgres"_s, u"/nowhere"_s);
    const CtlRun run = m_ctl.plain({u"--json"_s, u"--store"_s, gone, u"profile"_s, u"list"_s});
    QVERIFY2(run.exitCode == 6, run.told());
    m_output += run.out + run.err;
    QVERIFY(!m_output.contains(password));
}

QTEST_GUILESS_MAIN(tst_TeamStore)
#include "tst_teamstore.moc"
