#include "models/audit/auditsql.h"
#include "models/catalogue/cataloguesql.h"
#include "models/catalogue/profilesql.h"
#include "models/catalogue/referencesql.h"
#include "models/changes/changesql.h"
#include "models/changes/movesql.h"
#include "models/changes/planning/plansql.h"
#include "models/changes/review/reviewsql.h"
#include "models/changes/chains/chainsql.h"
#include "models/changes/schedulesql.h"
#include "models/changes/staging/stagingsql.h"
#include "models/changes/targets/mappingsql.h"
#include "models/changes/watching/activitysql.h"
#include "models/changes/watching/showsql.h"
#include "models/engine/enginesql.h"
#include "models/fleet/devicesql.h"
#include "models/fleet/kepthistorysql.h"
#include "models/fleet/localsql.h"
#include "models/fleet/storysql.h"
#include "models/fleet/syncsql.h"
#include "models/reports/storefactssql.h"
#include "models/store/database.h"
#include "models/store/statements.h"
#include "models/store/storesql.h"
#include "models/values/transitions.h"

#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every statement that ships is named by an enumerator, and is a statement in both dialects.
class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enumsAndFilesAgree_data();
    void enumsAndFilesAgree();
    void everyFileHasAnEnum();
    void prepares_data();
    void prepares();
    void postgresqlRefusesWhatSqliteRefuses();

private:
    static QList<QMetaEnum> enums()
    {
        return {QMetaEnum::fromType<ActivitySql>(), QMetaEnum::fromType<AuditSql>(), QMetaEnum::fromType<BreakerSql>(), QMetaEnum::fromType<CatalogueSql>(), QMetaEnum::fromType<ChangeSql>(), QMetaEnum::fromType<DeviceSql>(), QMetaEnum::fromType<HandSql>(),
                QMetaEnum::fromType<JournalSql>(), QMetaEnum::fromType<KeptHistorySql>(), QMetaEnum::fromType<LocalSql>(), QMetaEnum::fromType<MarkSql>(), QMetaEnum::fromType<MoveSql>(), QMetaEnum::fromType<PickSql>(), QMetaEnum::fromType<PlanSql>(),
                QMetaEnum::fromType<ProcessSql>(), QMetaEnum::fromType<ProfileSql>(), QMetaEnum::fromType<ProgressSql>(), QMetaEnum::fromType<ShowSql>(), QMetaEnum::fromType<ReviewSql>(), QMetaEnum::fromType<ReferenceSql>(), QMetaEnum::fromType<ScheduleSql>(), QMetaEnum::fromType<MappingSql>(), QMetaEnum::fromType<ChainSql>(), QMetaEnum::fromType<StagingSql>(), QMetaEnum::fromType<StoreFactsSql>(), QMetaEnum::fromType<StoreSql>(), QMetaEnum::fromType<StorySql>(),
                QMetaEnum::fromType<SyncSql>(), QMetaEnum::fromType<TrackSql>()};
    }
    static QString subjectOf(const QMetaEnum &meta) { return QString::fromLatin1(meta.enumName()).chopped(3).toLower(); }
    /// "" where there is no server: the test command starts one and forbids the skip.
    static QString postgresql() { return qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"); }

    Result<Database *> opened(const QString &dialect);

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_sqlite;
    std::unique_ptr<Database> m_postgresql;
};

#define SKIP_WITHOUT_SERVER() \
    if (postgresql().isEmpty()) \
        QSKIP("no PostgreSQL: run this test through tests/support/with-postgresql.sh")

Result<Database *> TestStatements::opened(const QString &dialect)
{
    auto &db = dialect == "sqlite"_L1 ? m_sqlite : m_postgresql;
    if (!db) {
        auto url = parseStoreUrl(dialect == "sqlite"_L1 ? u"sqlite:"_s + m_folder.filePath(u"s.sqlite"_s) : postgresql());
        if (!url)
            return failure(url.error());
        auto made = Database::open(*url);
        if (!made)
            return failure(made.error());
        db = std::move(*made);
    }
    return db.get();
}

void TestStatements::enumsAndFilesAgree_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < enums().size(); ++i)
        QTest::addRow("%s", enums()[i].enumName()) << i;
}

void TestStatements::enumsAndFilesAgree()
{
    QFETCH(int, index);
    const QMetaEnum meta = enums()[index];
    QSet<QString> named;
    for (int i = 0; i < meta.keyCount(); ++i)
        named.insert(QString::fromLatin1(meta.key(i)));
    const auto file = statements::ofSubject(subjectOf(meta));
    const QSet<QString> written(file.keyBegin(), file.keyEnd());
    QCOMPARE(QStringList((named - written).values()), QStringList());
    QCOMPARE(QStringList((written - named).values()), QStringList());
}

void TestStatements::everyFileHasAnEnum()
{
    QSet<QString> subjects;
    for (const QMetaEnum &meta : enums())
        subjects.insert(subjectOf(meta));
    const QStringList files = statements::subjects();
    QCOMPARE(QSet<QString>(files.begin(), files.end()), subjects);
}

void TestStatements::prepares_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("sql");
    for (const QString &dialect : {u"sqlite"_s, u"postgresql"_s}) {
        for (const QString &subject : statements::subjects()) {
            const auto file = statements::ofSubject(subject);
            for (auto it = file.begin(); it != file.end(); ++it)
                QTest::addRow("%s %s/%s", qPrintable(dialect), qPrintable(subject), qPrintable(it.key())) << dialect << it.value();
        }
    }
}

void TestStatements::prepares()
{
    QFETCH(QString, dialect);
    QFETCH(QString, sql);
    if (dialect == "postgresql"_L1)
        SKIP_WITHOUT_SERVER();
    const auto db = opened(dialect);
    QVERIFY2(db, db ? "" : qPrintable(logLine(db.error())));
    const auto problem = (*db)->composed(sql).problem();
    QVERIFY2(!problem, problem ? qPrintable(logLine(*problem)) : "");
    // Definitions are not prepared by PostgreSQL: they are run, and taken back.
    if (sql.startsWith("CREATE "_L1) || sql.startsWith("DROP "_L1)) {
        std::optional<Error> refused;
        const auto undone = (*db)->inTransaction([&]() -> Result<void> {
            if (const auto run = (*db)->composed(sql).exec(); !run)
                refused = run.error();
            return failure(Error::Kind::Cancelled, u"test.undo"_s);
        });
        QVERIFY(!undone);
        QVERIFY2(!refused, refused ? qPrintable(logLine(*refused)) : "");
    }
}

void TestStatements::postgresqlRefusesWhatSqliteRefuses()
{
    SKIP_WITHOUT_SERVER();
    const auto opened = this->opened(u"postgresql"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(logLine(opened.error())));
    Database &db = **opened;
    qint64 id = 0;
    for (int from = 0; from <= int(ItemState::Cancelled); ++from) {
        for (int to = 0; to <= int(ItemState::Cancelled); ++to) {
            if (from == to)
                continue;
            auto insert = db.composed(u"INSERT INTO item (id, change_id, device_id, state) VALUES (:id, 1, 1, :state)"_s);
            const auto inserted = insert.bind(u":id", ++id).bind(u":state", key(ItemState(from))).exec();
            QVERIFY2(inserted, inserted ? "" : qPrintable(logLine(inserted.error())));
            auto update = db.composed(u"UPDATE item SET state = :state WHERE id = :id"_s);
            const auto moved = update.bind(u":id", id).bind(u":state", key(ItemState(to))).exec();
            QCOMPARE(moved.has_value(), isLegal(ItemState(from), ItemState(to)));
            if (!moved)
                QCOMPARE(moved.error().code, u"store.conflict"_s);
        }
    }
    QVERIFY(db.composed(u"INSERT INTO audit (id, at, actor, source, action) VALUES (1, 0, 'a', 'b', 'c')"_s).exec());
    QVERIFY(!db.composed(u"UPDATE audit SET actor = 'z'"_s).exec());
    QVERIFY(!db.composed(u"DELETE FROM audit"_s).exec());
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
