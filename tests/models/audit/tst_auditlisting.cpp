#include "models/audit/auditdifference.h"
#include "models/audit/auditexport.h"
#include "models/audit/auditlisting.h"
#include "models/audit/auditwords.h"
#include "models/values/changestate.h"
#include "tests/models/audit/auditfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using auditfixture::kNoon;

class TestAuditListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void whatIsNewerIsFoundByItself();
    void rowsCarryTheirTypeAndArguments();
    void everyActionHasWords();
    void reasons_data();
    void reasons();
    void differences_data();
    void differences();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_sqlite;
    std::unique_ptr<Database> m_postgresql;
};

void TestAuditListing::initTestCase()
{
    m_sqlite = std::move(Database::open({StoreUrl::Kind::Sqlite, m_folder.filePath(u"fleet.sqlite"_s), {}}).value());
    auditfixture::seed(*m_sqlite);
    if (const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"))) {
        m_postgresql = std::move(Database::open(*url).value());
        auditfixture::seed(*m_postgresql);
    }
}

void TestAuditListing::filters_data()
{
    QTest::addColumn<bool>("sqlite");
    QTest::addColumn<AuditSelection>("selection");
    QTest::addColumn<QList<qint64>>("entries");
    struct Case
    {
        const char *name;
        AuditSelection selection;
        QList<qint64> entries;
    };
    const auto with = [](const std::function<void(AuditSelection &)> &set) {
        AuditSelection selection;
        set(selection);
        return selection;
    };
    const QList<qint64> all {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const QList<Case> cases {
        {"all", {}, all},
        {"from", {{}, kNoon.addSecs(4), {}}, {14, 15}},
        {"to is not in it", {{}, {}, kNoon.addDays(-2)}, {1, 2}},
        {"person", with([](auto &s) { s.actor = u"joe"_s; }), {3, 4, 5, 6}},
        {"person whole", with([](auto &s) { s.actor = u"jo"_s; }), {}},
        {"action", with([](auto &s) { s.action = u"change.queued"_s; }), {4, 8}},
        {"actions of profiles", with([](auto &s) { s.action = u"profile."_s; }), {1, 2}},
        {"type", with([](auto &s) { s.type = ChangeType::Restore; }), {3, 4, 5, 6}},
        {"type that never was", with([](auto &s) { s.type = ChangeType::Add; }), {}},
        {"change", {ChangeId {1}, {}, {}}, {3, 4, 5, 6}},
        {"ICCID", with([](auto &s) { s.device = u"89148000000010000002"_s; }), {10, 13}},
        {"ICCID as shown", with([](auto &s) { s.device = u" 8914 8000 0000 1000 0002"_s; }), {10, 13}},
        {"IMEI", with([](auto &s) { s.device = u"350000000001003"_s; }), {11, 14}},
        {"part of an MDN", with([](auto &s) { s.device = u"2000001"_s; }), {9, 12}},
        {"a profile is no device", with([](auto &s) { s.device = u"default"_s; }), {}},
        {"nothing of LIKE", with([](auto &s) { s.device = u"%"_s; }), {}},
        {"text in the subject", with([](auto &s) { s.text = u"0000001"_s; }), {5, 6, 9, 10, 11, 12, 13, 14}},
        {"text whatever its case", with([](auto &s) { s.text = u"340BCB0B"_s; }), {12}},
        {"text of the action's words", with([](auto &s) { s.text = u"settings CHANGED"_s; }), {2}},
        {"text and person", with([](auto &s) {
             s.text = u"queued"_s;
             s.actor = u"joe"_s;
         }), {4}},
        {"up to an entry", with([](auto &s) { s.upTo = 2; }), {1, 2}},
    };
    for (const bool sqlite : {true, false}) {
        for (const Case &one : cases) {
            QList<qint64> entries = one.entries;
            std::ranges::sort(entries);
            QTest::addRow("%s %s", sqlite ? "sqlite" : "postgresql", one.name) << sqlite << one.selection << entries;
        }
    }
}

void TestAuditListing::filters()
{
    QFETCH(bool, sqlite);
    QFETCH(AuditSelection, selection);
    QFETCH(QList<qint64>, entries);
    if (!sqlite && !m_postgresql)
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh");
    Database &db = sqlite ? *m_sqlite : *m_postgresql;
    const auto found = auditlisting::find(db, selection, 0);
    QVERIFY2(found, found ? "" : qPrintable(logLine(found.error())));
    QCOMPARE(found->total, 15);
    QCOMPARE(found->newest, 15);
    QCOMPARE(found->actors, (QStringList {u"jane"_s, u"joe"_s}));
    if (selection.upTo == 0)
        QCOMPARE(found->entries, entries);
    // What is exported is the same.
    const QString file = m_folder.filePath(u"export.csv"_s);
    const auto written = exportAudit(db, selection, file);
    QVERIFY2(written, written ? "" : qPrintable(logLine(written.error())));
    QCOMPARE(*written, entries.size());
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    (void)csv.readLine();
    QList<qint64> exported;
    while (!csv.atEnd())
        exported << csv.readLine().split(',').first().toLongLong();
    QCOMPARE(exported, entries);
    // Rows of what was found, in its order.
    const auto rows = auditlisting::rows(db, entries);
    QVERIFY2(rows, rows ? "" : qPrintable(logLine(rows.error())));
    QCOMPARE(rows->size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        QCOMPARE(rows->at(i).entry, auditfixture::entries().at(entries[i] - 1));
}

void TestAuditListing::whatIsNewerIsFoundByItself()
{
    const auto more = auditlisting::find(*m_sqlite, {}, 13).value();
    QCOMPARE(more.entries, (QList<qint64> {14, 15}));
    QCOMPARE(more.total, 2);
    QCOMPARE(more.actors, QStringList {u"jane"_s});
    const auto none = auditlisting::find(*m_sqlite, {}, 15).value();
    QVERIFY(none.entries.isEmpty());
    QCOMPARE(none.total, 0);
    QCOMPARE(none.newest, 15);
}

void TestAuditListing::rowsCarryTheirTypeAndArguments()
{
    const auto rows = auditlisting::rows(*m_sqlite, {1, 13, 14}).value();
    QCOMPARE(rows[0].changeType, QString());
    QCOMPARE(rows[1].changeType, u"suspend"_s);
    QCOMPARE(rows[1].reasonArguments, (QStringList {u"active"_s, u"suspend"_s}));
    // Another reason than the item's last: its arguments are not known.
    QCOMPARE(rows[2].reasonArguments, QStringList());
}

void TestAuditListing::everyActionHasWords()
{
    QStringList keys {u"change.planned"_s, u"change.renamed"_s, u"change.cancelling"_s, u"profile.added"_s, u"profile.set"_s, u"profile.removed"_s, u"credentials.set"_s, u"credentials.cleared"_s};
    for (int state = 0; state <= int(ItemState::Cancelled); ++state)
        keys << u"item."_s + key(ItemState(state));
    for (int state = 0; state <= int(ChangeState::Cancelled); ++state)
        keys << u"change."_s + key(ChangeState(state));
    for (const QString &key : keys) {
        QVERIFY2(auditwords::action(key) != key, qPrintable(key));
        QVERIFY2(auditwords::actions().contains(key), qPrintable(key));
    }
    for (const QString &source : {u"window"_s, u"command-line"_s, u"worker"_s, u"schedule"_s, u"sync"_s, u"callback"_s})
        QVERIFY2(auditwords::source(source) != source, qPrintable(source));
    QCOMPARE(auditwords::action(u"moon.landed"), u"moon.landed"_s);
}

void TestAuditListing::reasons_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("none") << QString() << QStringList() << QString();
    QTest::addRow("with arguments") << u"held.state"_s << QStringList {u"active"_s, u"suspend"_s} << u"The line was active when the plan was made; now it is suspend."_s;
    QTest::addRow("arguments forgotten") << u"held.state"_s << QStringList() << u"The line was … when the plan was made; now it is …."_s;
    QTest::addRow("undo") << u"undo 12"_s << QStringList() << u"Made to undo change 12."_s;
    QTest::addRow("operator") << u"operator"_s << QStringList() << u"By a person."_s;
    QTest::addRow("the carrier's") << u"REQUEST_FAILED.X: Not now"_s << QStringList() << u"REQUEST_FAILED.X: Not now"_s;
}

void TestAuditListing::reasons()
{
    QFETCH(QString, reason);
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    QCOMPARE(auditwords::reason(reason, arguments), sentence);
}

void TestAuditListing::differences_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("line");
    QTest::addRow("profile added") << 1 << u"Carrier address: http://127.0.0.1:80; Accounts: 0000123456-00001"_s;
    QTest::addRow("profile set") << 2 << u"Lines in a request: 50 → –; Send changes: – → on"_s;
    QTest::addRow("planned") << 3 << u"Type: Restore; Lines: 1; To send: 1"_s;
    QTest::addRow("change") << 8 << u"draft → waiting"_s;
    QTest::addRow("nothing to say") << 15 << QString();
    QTest::addRow("line") << 12 << u"State: active → suspended"_s;
    QTest::addRow("line that stayed") << 13 << u"State: active"_s;
}

void TestAuditListing::differences()
{
    QFETCH(int, entry);
    QFETCH(QString, line);
    QCOMPARE(auditdifference::line(auditfixture::entries().at(entry - 1)), line);
}

QTEST_GUILESS_MAIN(TestAuditListing)
#include "tst_auditlisting.moc"
