#include "tests/support/ctl.h"
#include "tests/system/carrierworld.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// The main job, as a new user meets it.
class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLineSucceededWithEvidence();
    void ledgerHoldsExactlyThoseLines();
    void resultsSayTheSame();
    void auditSaysTheSame();
    void keepsTheStoreToItsOwner();
    void refusesAFolderThatHoldsAStore();

private:
    Ctl m_ctl;
    CtlRun m_run;
};

void tst_Demo::initTestCase()
{
    for (const QString &name : {u"THINGSPACE_KEY"_s, u"THINGSPACE_SECRET"_s, u"THINGSPACE_USERNAME"_s, u"THINGSPACE_PASSWORD"_s})
        m_ctl.removeVariable(name);
    m_run = m_ctl.plain({u"--json"_s, u"demo"_s, u"--out"_s, m_ctl.file(u"demo"_s)});
    QVERIFY2(m_run.exitCode == 0, m_run.told());
    for (const QString &member : {u"store"_s, u"results"_s, u"audit"_s, u"ledger"_s})
        QVERIFY2(!m_run.json[member].toString().isEmpty(), qPrintable(member));
}

void tst_Demo::everyLineSucceededWithEvidence()
{
    const CtlRun shown = m_ctl.plain({u"--json"_s, u"--store"_s, m_run.json[u"store"].toString(), u"change"_s, u"show"_s,
                                      QString::number(m_run.json[u"change"].toInteger()), u"--items"_s});
    QVERIFY2(shown.exitCode == 0, shown.told());
    QCOMPARE(shown.json[u"state"].toString(), u"succeeded"_s);
    const QJsonArray items = shown.json[u"items"].toArray();
    QCOMPARE(items.size(), 250);
    for (const QJsonValueConstRef item : items) {
        QCOMPARE(item[u"state"].toString(), u"succeeded"_s);
        QVERIFY(!item[u"evidence"].toString().isEmpty());
        QVERIFY(!item[u"requestId"].toString().isEmpty());
        QCOMPARE(item[u"before"][u"state"].toString(), u"active"_s);
        QCOMPARE(item[u"after"][u"state"].toString(), u"suspend"_s);
    }
}

void tst_Demo::ledgerHoldsExactlyThoseLines()
{
    const QJsonArray ledger = QJsonDocument::fromJson(m_ctl.read(m_run.json[u"ledger"].toString())).array();
    const CtlRun shown = m_ctl.plain({u"--json"_s, u"--store"_s, m_run.json[u"store"].toString(), u"change"_s, u"show"_s,
                                      QString::number(m_run.json[u"change"].toInteger()), u"--items"_s});
    QSet<QString> asked;
    const QJsonArray items = shown.json[u"items"].toArray();
    for (const QJsonValueConstRef item : items)
        asked.insert(item[u"iccid"].toString());
    QCOMPARE(executedIccids(ledger, u"suspend"_s), asked);
    int ours = 0;
    for (const QJsonValueConstRef row : ledger)
        ours += row[u"origin"] == u"api"_s ? 1 : 0;
    QCOMPARE(ours, 250);
}

void tst_Demo::resultsSayTheSame()
{
    const QString folder = m_run.json[u"results"].toString();
    for (const QString &name : {u"succeeded"_s, u"failed"_s, u"unconfirmed"_s, u"skipped"_s, u"blocked"_s, u"held"_s, u"cancelled"_s}) {
        const QByteArray table = m_ctl.read(folder + u'/' + name + u".csv"_s);
        QVERIFY2(!table.isEmpty(), qPrintable(name));
        QCOMPARE(table.count('\n'), name == u"succeeded"_s ? 251 : 1);
    }
}

void tst_Demo::auditSaysTheSame()
{
    int settled = 0;
    const QList<QByteArray> lines = m_ctl.read(m_run.json[u"audit"].toString()).split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QJsonParseError error {};
        const QJsonObject entry = QJsonDocument::fromJson(line, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, line);
        settled += entry[u"action"].toString() == u"item.succeeded"_s ? 1 : 0;
    }
    QCOMPARE(settled, 250);
}

void tst_Demo::keepsTheStoreToItsOwner()
{
    const QFileInfo store(m_run.json[u"store"].toString().sliced(7));
    QVERIFY(store.exists());
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(store.permissions() & kOthers));
    QVERIFY(!(QFileInfo(store.absolutePath()).permissions() & kOthers));
}

void tst_Demo::refusesAFolderThatHoldsAStore()
{
    const CtlRun again = m_ctl.plain({u"--json"_s, u"demo"_s, u"--out"_s, m_ctl.file(u"demo"_s)});
    QCOMPARE(again.exitCode, 2);
    QCOMPARE(again.errorKind(), u"input"_s);
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
