#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/storesql.h"
#include "models/values/transitions.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFoldersAndFileForTheOwnerAlone();
    void aSecondStartChangesNothing();
    void refusesAStoreOfANewerVersion();
    void refusesAForeignDatabase();
    void refusesAFileThatIsNoDatabase();
    void refusesAFolder();
    void urls_data();
    void urls();
    void aFailingBodyRollsBack();
    void numbersRiseAcrossConnections();
    void aWriterWaitsForAnother();
    void saysBusyWhenAnotherWriterHoldsTheStore();
    void refusesIllegalTransitions_data();
    void refusesIllegalTransitions();
    void theAuditLogCannotBeChanged();
    void bulkRowsArriveWhole();
    void aFullDiskIsSaid();

private:
    StoreUrl url(const QString &name = u"fleet.sqlite"_s) const { return {StoreUrl::Kind::Sqlite, m_folder.filePath(name), {}}; }
    std::unique_ptr<Database> opened(const QString &name = u"fleet.sqlite"_s) const
    {
        auto db = Database::open(url(name));
        return db ? std::move(*db) : nullptr;
    }
    /// What a stranger does to the file.
    static void scribble(const QString &path, const QByteArray &sql)
    {
        sqlite3 *raw = nullptr;
        sqlite3_open(path.toUtf8().constData(), &raw);
        QCOMPARE(sqlite3_exec(raw, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(raw);
    }

    QTemporaryDir m_folder;
};

void TestDatabase::makesFoldersAndFileForTheOwnerAlone()
{
    const QString path = u"a/b/fleet.sqlite"_s;
    QVERIFY(opened(path));
    using P = QFileDevice::Permission;
    const auto others = P::ReadGroup | P::WriteGroup | P::ExeGroup | P::ReadOther | P::WriteOther | P::ExeOther;
    QVERIFY(!(QFileInfo(m_folder.filePath(u"a"_s)).permissions() & others));
    QVERIFY(!(QFileInfo(m_folder.filePath(u"a/b"_s)).permissions() & others));
    QVERIFY(!(QFileInfo(m_folder.filePath(path)).permissions() & others));
}

void TestDatabase::aSecondStartChangesNothing()
{
    QVERIFY(opened());
    QVERIFY(opened());
    auto db = opened();
    auto count = db->composed(u"SELECT count(*) FROM schema_version"_s);
    QVERIFY(count.exec());
    QVERIFY(count.next());
    QCOMPARE(count.number(0), newestSchemaVersion());
}

void TestDatabase::refusesAStoreOfANewerVersion()
{
    QVERIFY(opened(u"newer.sqlite"_s));
    scribble(m_folder.filePath(u"newer.sqlite"_s), "INSERT INTO schema_version VALUES (9999)");
    auto db = Database::open(url(u"newer.sqlite"_s));
    QVERIFY(!db);
    QCOMPARE(db.error().code, u"store.newer"_s);
    QCOMPARE(db.error().kind, Error::Kind::Storage);
}

void TestDatabase::refusesAForeignDatabase()
{
    const QString path = m_folder.filePath(u"foreign.sqlite"_s);
    scribble(path, "CREATE TABLE somebody (id INTEGER)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    auto db = Database::open(url(u"foreign.sqlite"_s));
    QVERIFY(!db);
    QCOMPARE(db.error().code, u"store.foreign"_s);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestDatabase::refusesAFileThatIsNoDatabase()
{
    QFile file(m_folder.filePath(u"text.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    auto db = Database::open(url(u"text.sqlite"_s));
    QVERIFY(!db);
    QCOMPARE(db.error().code, u"store.foreign"_s);
}

void TestDatabase::refusesAFolder()
{
    auto db = Database::open({StoreUrl::Kind::Sqlite, m_folder.path(), {}});
    QVERIFY(!db);
    QCOMPARE(db.error().code, u"store.open"_s);
}

void TestDatabase::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addRow("sqlite") << u"sqlite:/tmp/a.sqlite"_s << true;
    QTest::addRow("relative") << u"sqlite:a.sqlite"_s << true;
    QTest::addRow("postgresql") << u"postgresql://me:pw@127.0.0.1:5433/fleet"_s << true;
    QTest::addRow("no path") << u"sqlite:"_s << false;
    QTest::addRow("no database") << u"postgresql://host"_s << false;
    QTest::addRow("other scheme") << u"mysql://host/db"_s << false;
    QTest::addRow("plain path") << u"/tmp/a.sqlite"_s << false;
}

void TestDatabase::urls()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto parsed = parseStoreUrl(text);
    QCOMPARE(parsed.has_value(), good);
    if (!good)
        QCOMPARE(parsed.error().kind, Error::Kind::Usage);
    else
        QVERIFY(!parsed->shown().contains(u":pw"_s));
}

void TestDatabase::aFailingBodyRollsBack()
{
    auto db = opened();
    const auto done = db->inTransaction([&]() -> Result<void> {
        auto insert = db->composed(u"INSERT INTO profile (id, name, origin, created_at) VALUES (77, 'x', 'y', 0)"_s);
        if (auto inserted = insert.exec(); !inserted)
            return failure(inserted.error());
        return failure(Error::Kind::Storage, u"store.failed"_s);
    });
    QVERIFY(!done);
    auto count = db->composed(u"SELECT count(*) FROM profile WHERE id = 77"_s);
    QVERIFY(count.exec() && count.next());
    QCOMPARE(count.number(0), 0);
}

void TestDatabase::numbersRiseAcrossConnections()
{
    auto one = opened();
    auto two = opened();
    qint64 first = 0;
    qint64 second = 0;
    const auto take = [](Database &db, qint64 count, qint64 &into) {
        return db.inTransaction([&]() -> Result<void> {
            auto taken = db.takeNumbers(u"test"_s, count);
            into = taken.value_or(0);
            return taken ? Result<void>() : failure(taken.error());
        });
    };
    QVERIFY(take(*one, 200, first));
    QVERIFY(take(*two, 1, second));
    QCOMPARE(first, 1);
    QCOMPARE(second, 201);
}

void TestDatabase::aWriterWaitsForAnother()
{
    auto db = opened();
    std::promise<void> held;
    const auto other = std::async(std::launch::async, [&] {
        auto mine = opened();
        return mine->inTransaction([&]() -> Result<void> {
            held.set_value();
            std::this_thread::sleep_for(200ms); // what the other one waits for
            auto inserted = mine->composed(u"INSERT INTO profile (id, name, origin, created_at) VALUES (91, 'first', 'o', 0)"_s).exec();
            return inserted ? Result<void>() : failure(inserted.error());
        }).has_value();
    });
    held.get_future().wait();
    const auto done = db->inTransaction([&]() -> Result<void> {
        auto seen = db->composed(u"SELECT count(*) FROM profile WHERE id = 91"_s);
        return seen.exec() && seen.next() && seen.number(0) == 1 ? Result<void>() : failure(Error::Kind::Storage, u"test.too-early"_s);
    });
    QVERIFY2(done, done ? "" : qPrintable(logLine(done.error())));
}

void TestDatabase::saysBusyWhenAnotherWriterHoldsTheStore()
{
    auto db = opened();
    sqlite3_busy_timeout(db->sqliteHandle(), 50);
    auto other = opened();
    const auto outer = other->inTransaction([&]() -> Result<void> {
        const auto inner = db->inTransaction([] { return Result<void>(); });
        return inner ? Result<void>() : failure(inner.error());
    });
    QVERIFY(!outer);
    QCOMPARE(outer.error().code, u"store.busy"_s);
}

void TestDatabase::refusesIllegalTransitions_data()
{
    QTest::addColumn<ItemState>("from");
    QTest::addColumn<ItemState>("to");
    // All pairs: the database and the table must agree on each.
    for (int from = 0; from <= int(ItemState::Cancelled); ++from) {
        for (int to = 0; to <= int(ItemState::Cancelled); ++to) {
            if (from != to)
                QTest::addRow("%s to %s", qPrintable(key(ItemState(from))), qPrintable(key(ItemState(to)))) << ItemState(from) << ItemState(to);
        }
    }
}

void TestDatabase::refusesIllegalTransitions()
{
    QFETCH(ItemState, from);
    QFETCH(ItemState, to);
    static auto db = opened();
    static qint64 id = 0;
    auto insert = db->composed(u"INSERT INTO item (id, change_id, device_id, state) VALUES (:id, 1, 1, :state)"_s);
    QVERIFY(insert.bind(u":id", ++id).bind(u":state", key(from)).exec());
    auto update = db->composed(u"UPDATE item SET state = :state WHERE id = :id"_s);
    const auto moved = update.bind(u":id", id).bind(u":state", key(to)).exec();
    QCOMPARE(moved.has_value(), isLegal(from, to));
    if (!moved)
        QCOMPARE(moved.error().code, u"store.conflict"_s);
}

void TestDatabase::theAuditLogCannotBeChanged()
{
    auto db = opened();
    QVERIFY(db->composed(u"INSERT INTO audit (id, at, actor, source, action) VALUES (1, 0, 'a', 'b', 'c')"_s).exec());
    QVERIFY(!db->composed(u"UPDATE audit SET actor = 'z'"_s).exec());
    QVERIFY(!db->composed(u"DELETE FROM audit"_s).exec());
}

void TestDatabase::bulkRowsArriveWhole()
{
    auto db = opened();
    const auto done = db->inTransaction([&]() -> Result<void> {
        BulkInsert rows(*db, u"account"_s, {u"id"_s, u"profile_id"_s, u"name"_s, u"position"_s, u"synced_at"_s});
        auto profile = db->composed(u"INSERT INTO profile (id, name, origin, created_at) VALUES (5, 'bulk', 'o', 0)"_s).exec();
        if (!profile)
            return failure(profile.error());
        for (qint64 i = 1; i <= 1000; ++i) {
            rows.add(i).add(5).addText(i % 2 ? u"ä%1"_s.arg(i) : QString::number(i)).add(i).addNull();
            if (auto row = rows.endRow(); !row)
                return row;
        }
        return rows.finish();
    });
    QVERIFY2(done, done ? "" : qPrintable(logLine(done.error())));
    auto check = db->composed(u"SELECT count(*), sum(id), max(CASE WHEN id = 999 THEN name END), count(synced_at) FROM account"_s);
    QVERIFY(check.exec() && check.next());
    QCOMPARE(check.number(0), 1000);
    QCOMPARE(check.number(1), 500'500);
    QCOMPARE(check.text(2), u"ä999"_s);
    QCOMPARE(check.number(3), 0);
}

void TestDatabase::aFullDiskIsSaid()
{
    auto db = opened(u"full.sqlite"_s);
    // The pages SQLite may use are capped: to it, the same as a disk without room.
    QVERIFY(db->composed(u"PRAGMA max_page_count = 1"_s).exec());
    const auto done = db->inTransaction([&]() -> Result<void> {
        BulkInsert rows(*db, u"audit"_s, {u"id"_s, u"at"_s, u"actor"_s, u"source"_s, u"action"_s, u"reason"_s});
        for (qint64 i = 1; i <= 1000; ++i) {
            rows.add(i).add(0).addText(u"a"_s).addText(u"b"_s).addText(u"c"_s).addText(QString(500, u'r'));
            if (auto row = rows.endRow(); !row)
                return row;
        }
        return rows.finish();
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"store.full"_s);
    auto count = db->composed(u"SELECT count(*) FROM audit"_s);
    QVERIFY(count.exec() && count.next());
    QCOMPARE(count.number(0), 0);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
