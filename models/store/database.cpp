#include "models/store/database.h"

#include "models/store/migrations.h"
#include "models/store/sqlerror.h"
#include "models/store/sqlscript.h"
#include "models/store/statements.h"
#include "models/store/storefile.h"
#include "models/store/storesql.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>
#include <unordered_map>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcStore, "thingdesk.store", QtWarningMsg)

namespace {

QString nextConnectionName()
{
    static std::atomic<int> number = 0;
    return u"thingdesk-%1"_s.arg(++number);
}

// How long a writer waits for another before it says "busy". Long enough for another process's largest transaction.
constexpr auto kBusyTimeout = "QSQLITE_BUSY_TIMEOUT=15000"_L1;
constexpr auto kLockTimeout = "SET lock_timeout = '15s'"_L1;

bool isDefinition(const QString &sql)
{
    return sql.startsWith("CREATE "_L1) || sql.startsWith("DROP "_L1);
}

} // namespace

class Database::Private
{
public:
    StoreUrl url;
    QString connection;
    QSqlDatabase db;
    int depth = 0;
    qint64 dataVersion = -1;
    /// Prepared and idle, by "Scope/Name".
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> idle;

    ~Private()
    {
        idle.clear();
        db.close();
        db = {};
        QSqlDatabase::removeDatabase(connection);
    }

    bool isSqlite() const { return url.kind == StoreUrl::Kind::Sqlite; }

    Result<QVariant> exec(const QString &sql)
    {
        QSqlQuery query(db);
        if (!query.exec(sql))
            return failure(storeError(query.lastError(), url.shown()));
        return query.next() ? query.value(0) : QVariant();
    }

    Result<void> check(const QString &pragma, const QString &wanted)
    {
        auto answer = exec(pragma);
        if (!answer)
            return failure(answer.error());
        if (answer->toString() == wanted)
            return {};
        return failure(Error::Kind::Storage, u"store.open"_s, {url.shown(), u"%1 answered %2"_s.arg(pragma, answer->toString())});
    }

    Result<void> openSqlite()
    {
        if (auto file = prepareStoreFile(url.path); !file)
            return file;
        db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(url.path);
        db.setConnectOptions(kBusyTimeout);
        if (!db.open())
            return failure(storeError(db.lastError(), url.shown()));
        // Our own name first: a foreign database must not even get a journal mode from us.
        if (auto foreign = refuseForeign(); !foreign)
            return foreign;
        for (const auto &[pragma, wanted] : {std::pair(u"PRAGMA journal_mode = WAL"_s, u"wal"_s)}) {
            if (auto done = check(pragma, wanted); !done)
                return done;
        }
        for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s,
                                      u"PRAGMA cache_size = -65536"_s, u"PRAGMA wal_autocheckpoint = 8000"_s}) {
            if (auto done = exec(pragma); !done)
                return failure(done.error());
        }
        if (auto done = check(u"PRAGMA synchronous"_s, u"2"_s); !done)
            return done;
        return check(u"PRAGMA foreign_keys"_s, u"1"_s);
    }

    /// One writing transaction at a time in both dialects, so that what it reads first stays true until it commits: two workers that settle
    /// the same callback, or claim the same change, must not both find it open.
    Result<void> lockOutWriters()
    {
        if (isSqlite())
            return {};
        auto locked = exec(writerLock());
        return locked ? Result<void>() : Result<void>(failure(locked.error()));
    }

    Result<void> refuseForeign()
    {
        auto tables = exec(u"SELECT count(*) FROM sqlite_master"_s);
        if (!tables)
            return failure(tables.error());
        auto application = exec(u"PRAGMA application_id"_s);
        if (tables->toLongLong() > 0 && application && application->toLongLong() == 0)
            return failure(Error::Kind::Storage, u"store.foreign"_s, {url.shown()});
        return {};
    }

    Result<void> openPostgresql()
    {
        const QUrl where(url.url);
        db = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        db.setHostName(where.host());
        db.setPort(where.port(5432));
        db.setDatabaseName(where.path().sliced(1));
        db.setUserName(where.userName(QUrl::FullyDecoded));
        db.setPassword(where.password(QUrl::FullyDecoded));
        db.setConnectOptions(u"connect_timeout=5;application_name=thingdesk"_s);
        if (!db.open())
            return failure(Error::Kind::Storage, u"store.open"_s, {url.shown(), db.lastError().databaseText().trimmed()});
        if (auto patient = exec(kLockTimeout); !patient)
            return failure(patient.error());
        // The driver's library writes the server's notices ("already exists, skipping") to standard error by itself.
        const auto quiet = exec(u"SET client_min_messages = warning"_s);
        return quiet ? Result<void>() : Result<void>(failure(quiet.error()));
    }

    Result<void> makeStages()
    {
        const auto dialect = isSqlite() ? sqlscript::Dialect::Sqlite : sqlscript::Dialect::Postgresql;
        for (const QString &script : statements::stageScripts()) {
            for (const QString &statement : sqlscript::statements(script, dialect)) {
                if (auto done = exec(statement); !done)
                    return failure(done.error());
            }
        }
        return {};
    }
};

Database::Database(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const StoreUrl &url)
{
    auto p = std::make_unique<Private>();
    p->url = url;
    p->connection = nextConnectionName();
    auto opened = url.kind == StoreUrl::Kind::Sqlite ? p->openSqlite() : p->openPostgresql();
    if (opened)
        opened = migrate(p->db, p->isSqlite(), url.shown());
    if (opened)
        opened = p->makeStages();
    if (!opened) {
        qCWarning(lcStore).noquote() << logLine(opened.error());
        return failure(opened.error());
    }
    return std::unique_ptr<Database>(new Database(std::move(p)));
}

const StoreUrl &Database::url() const
{
    return d->url;
}

bool Database::isSqlite() const
{
    return d->isSqlite();
}

Query Database::statement(const char *scope, const char *name)
{
    const QString key = QLatin1StringView(scope) + u'/' + QLatin1StringView(name);
    auto &idle = d->idle[key];
    auto giveBack = [this, key](std::unique_ptr<QSqlQuery> query) { d->idle[key].push_back(std::move(query)); };
    if (!idle.empty()) {
        auto query = std::move(idle.back());
        idle.pop_back();
        return Query(std::move(query), giveBack, d->url.shown(), {});
    }
    const QString sql = statements::text(QLatin1StringView(scope), QLatin1StringView(name));
    Q_ASSERT_X(!sql.isEmpty(), scope, name);
    Query made = composed(sql);
    if (!made.m_broken && made.m_definition.isEmpty())
        made.m_giveBack = giveBack;
    else if (made.m_broken)
        qCCritical(lcStore).noquote() << key << logLine(*made.m_broken);
    return made;
}

Query Database::composed(const QString &neutral)
{
    const QString sql = sqlscript::inDialect(neutral, isSqlite() ? sqlscript::Dialect::Sqlite : sqlscript::Dialect::Postgresql);
    auto query = std::make_unique<QSqlQuery>(d->db);
    query->setForwardOnly(true);
    std::optional<Error> broken;
    const bool definition = isDefinition(sql);
    if (!definition && !query->prepare(sql))
        broken = storeError(query->lastError(), d->url.shown());
    Query made(std::move(query), {}, d->url.shown(), std::move(broken));
    if (definition)
        made.m_definition = sql;
    return made;
}

Result<void> Database::inTransaction(const std::function<Result<void>()> &body)
{
    if (d->depth > 0)
        return body();
    if (auto begun = d->exec(isSqlite() ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); !begun)
        return failure(begun.error());
    if (auto alone = d->lockOutWriters(); !alone) {
        (void)d->exec(u"ROLLBACK"_s);
        return alone;
    }
    d->depth = 1;
    auto done = body();
    if (done) {
        if (auto committed = d->exec(u"COMMIT"_s); !committed)
            done = failure(committed.error());
    }
    if (!done)
        (void)d->exec(u"ROLLBACK"_s);
    d->depth = 0;
    return done;
}

bool Database::isInTransaction() const
{
    return d->depth > 0;
}

Result<qint64> Database::takeNumbers(const QString &name, qint64 count)
{
    Q_ASSERT(isInTransaction());
    // One statement in both dialects: the counter's row is locked from here to the commit, so numbers rise in the order of commits.
    Query take = query(StoreSql::TakeNumbers);
    take.bind(u":name", name).bind(u":count", count);
    if (auto done = take.exec(); !done)
        return failure(done.error());
    if (!take.next())
        return failure(Error::Kind::Storage, u"store.failed"_s, {u"counter %1"_s.arg(name)});
    return take.number(0) - count + 1;
}

sqlite3 *Database::sqliteHandle() const
{
    if (!isSqlite())
        return nullptr;
    return *static_cast<sqlite3 *const *>(d->db.driver()->handle().data());
}

bool Database::changedByOthers()
{
    if (!isSqlite())
        return true;
    const auto version = d->exec(u"PRAGMA data_version"_s);
    if (!version)
        return true;
    return std::exchange(d->dataVersion, version->toLongLong()) != version->toLongLong();
}
