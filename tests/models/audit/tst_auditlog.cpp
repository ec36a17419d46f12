#include "models/audit/auditexport.h"
#include "models/audit/auditlog.h"
#include "models/store/database.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2025, 1, 15), QTime(12, 0), QTimeZone::utc());

AuditEntry entry(int hour, qint64 change, const QString &subject = u"89148000000012345675"_s)
{
    AuditEntry entry;
    entry.at = kNoon.addSecs(3600 * hour);
    entry.origin = {u"jane"_s, u"default"_s, u"command-line"_s};
    entry.action = u"item.succeeded"_s;
    entry.subject = subject;
    entry.before = uR"({"state":"active"})"_s;
    entry.after = uR"({"state":"suspend"})"_s;
    entry.change = ChangeId {change};
    entry.item = ItemId {change * 10};
    entry.evidence = u"callback"_s;
    return entry;
}

} // namespace

class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void entriesAreNumberedInTheirOrder();
    void nothingIsWrittenOutsideACommittedTransaction();
    void entriesStayAsTheyAre();
    void csvHasAHeaderAndNoFormulas();
    void jsonHasOneEntryALine();
    void selections_data();
    void selections();
    void otherFormatsAreRefused();
    void theActorIsWhoRunsTheProgram();

private:
    QByteArray exported(const QString &name, const AuditSelection &selection = {}) const
    {
        (void)exportAudit(*m_db, selection, m_folder->filePath(name)).value();
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<void> append(const QList<AuditEntry> &entries)
    {
        return m_db->inTransaction([&] { return AuditLog(*m_db).append(entries); });
    }
    Result<qint64> exec(const QString &sql)
    {
        Query query = m_db->composed(sql);
        return query.exec();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
};

void TestAuditLog::init()
{
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}}).value());
}

void TestAuditLog::entriesAreNumberedInTheirOrder()
{
    QVERIFY(append({entry(0, 1), entry(1, 2)}));
    QVERIFY(append({entry(2, 3)}));
    QVERIFY(append({}));
    const QList<QByteArray> lines = exported(u"a.json"_s).split('\n');
    QCOMPARE(lines.size(), 4);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject object = QJsonDocument::fromJson(lines[i]).object();
        QCOMPARE(object.value("entry"_L1).toInt(), i + 1);
        QCOMPARE(object.value("change"_L1).toInt(), i + 1);
    }
}

void TestAuditLog::nothingIsWrittenOutsideACommittedTransaction()
{
    const auto done = m_db->inTransaction([&]() -> Result<void> {
        if (auto appended = AuditLog(*m_db).append(entry(0, 1)); !appended)
            return appended;
        return failure(Error::Kind::Cancelled, u"test"_s);
    });
    QVERIFY(!done);
    QCOMPARE(exported(u"a.json"_s), QByteArray());
}

void TestAuditLog::entriesStayAsTheyAre()
{
    QVERIFY(append({entry(0, 1)}));
    QVERIFY(!exec(u"UPDATE audit SET actor = 'joe'"_s));
    QVERIFY(!exec(u"DELETE FROM audit"_s));
    QVERIFY(exported(u"a.csv"_s).contains("jane"));
}

void TestAuditLog::csvHasAHeaderAndNoFormulas()
{
    QVERIFY(append({entry(0, 1, u"=cmd|' /C calc'!A0"_s)}));
    const QList<QByteArray> lines = exported(u"a.CSV"_s).split('\n');
    QCOMPARE(lines[0], QByteArray("entry,at,actor,profile,source,action,subject,before,after,reason,ticket,change,item,request_id,evidence"));
    QCOMPARE(lines[1], QByteArray("1,2025-01-15T12:00:00.000Z,jane,default,command-line,item.succeeded,'=cmd|' /C calc'!A0,"
                                  "\"{\"\"state\"\":\"\"active\"\"}\",\"{\"\"state\"\":\"\"suspend\"\"}\",,,1,10,,callback"));
    QCOMPARE(lines.size(), 3);
}

void TestAuditLog::jsonHasOneEntryALine()
{
    QVERIFY(append({entry(0, 1), entry(0, 0)}));
    const QList<QByteArray> lines = exported(u"a.json"_s).split('\n');
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first.value("after"_L1).toObject().value("state"_L1).toString(), u"suspend"_s);
    QCOMPARE(first.value("at"_L1).toString(), u"2025-01-15T12:00:00.000Z"_s);
    QVERIFY(QJsonDocument::fromJson(lines[1]).object().value("change"_L1).isNull());
}

void TestAuditLog::selections_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    QTest::addColumn<int>("entries");
    QTest::addRow("all") << 0 << QDateTime() << QDateTime() << 4;
    QTest::addRow("one change") << 2 << QDateTime() << QDateTime() << 2;
    QTest::addRow("from") << 0 << kNoon.addSecs(3600) << QDateTime() << 3;
    QTest::addRow("to is not in it") << 0 << QDateTime() << kNoon.addSecs(3600) << 1;
    QTest::addRow("change and span") << 2 << kNoon << kNoon.addSecs(7200) << 1;
    QTest::addRow("none") << 9 << QDateTime() << QDateTime() << 0;
}

void TestAuditLog::selections()
{
    QFETCH(int, change);
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    QFETCH(int, entries);
    QVERIFY(append({entry(0, 1), entry(1, 2), entry(2, 2), entry(3, 3)}));
    const auto written = exportAudit(*m_db, {ChangeId {change}, from, to}, m_folder->filePath(u"a.csv"_s));
    QCOMPARE(*written, entries);
}

void TestAuditLog::otherFormatsAreRefused()
{
    const auto written = exportAudit(*m_db, {}, m_folder->filePath(u"a.pdf"_s));
    QCOMPARE(written.error().kind, Error::Kind::Usage);
    QCOMPARE(written.error().code, u"audit.format"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.pdf"_s)));
}

void TestAuditLog::theActorIsWhoRunsTheProgram()
{
    const AuditOrigin origin = localOrigin(u"default"_s, u"worker"_s);
    QVERIFY(!origin.actor.isEmpty());
    QCOMPARE(origin.profile, u"default"_s);
}

QTEST_APPLESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
