#include "models/store/migrations.h"

#include "models/store/sqlerror.h"
#include "models/store/sqlscript.h"
#include "models/store/statements.h"
#include "models/values/transitions.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

// "THDK": how a file says that it is ours (PRAGMA application_id).
constexpr qint64 kApplicationId = 0x5448444B;

class Migration
{
public:
    Migration(QSqlDatabase &db, bool sqlite, const QString &shown)
        : m_db(db)
        , m_sqlite(sqlite)
        , m_shown(shown)
    {
    }

    Result<void> run()
    {
        auto version = present();
        if (!version)
            return failure(version.error());
        const QStringList scripts = statements::migrationScripts();
        if (*version > scripts.size())
            return failure(Error::Kind::Storage, u"store.newer"_s, {m_shown, QString::number(*version), QString::number(scripts.size())});
        for (qint64 next = *version; next < scripts.size(); ++next) {
            if (auto done = apply(scripts[next], next + 1); !done)
                return done;
        }
        return fillTransitions();
    }

private:
    Result<void> exec(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (query.exec(sql))
            return {};
        Error error = storeError(query.lastError(), m_shown);
        error.detail += u" in: "_s + sql.left(200);
        return failure(error);
    }

    Result<qint64> number(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql))
            return failure(storeError(query.lastError(), m_shown));
        return query.next() ? query.value(0).toLongLong() : 0;
    }

    /// 0 for an empty store; a store with somebody else's tables is refused.
    Result<qint64> present()
    {
        const QString tables = m_sqlite
            ? u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name %1 'schema_version'"_s
            : u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename %1 'schema_version'"_s;
        auto ours = number(tables.arg(u"="_s));
        auto others = number(tables.arg(u"<>"_s));
        if (!ours || !others)
            return failure(ours ? others.error() : ours.error());
        if (*ours == 0)
            return *others == 0 ? Result<qint64>(0) : failure(Error::Kind::Storage, u"store.foreign"_s, {m_shown});
        if (m_sqlite) {
            auto application = number(u"PRAGMA application_id"_s);
            if (!application || *application != kApplicationId)
                return failure(Error::Kind::Storage, u"store.foreign"_s, {m_shown});
        }
        return number(u"SELECT max(version) FROM schema_version"_s);
    }

    Result<void> apply(const QString &script, qint64 version)
    {
        auto begun = exec(m_sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
        if (!begun)
            return begun;
        auto done = m_sqlite ? Result<void>() : exec(writerLock());
        if (done)
            done = steps(script, version);
        if (done)
            done = exec(u"COMMIT"_s);
        if (!done)
            (void)exec(u"ROLLBACK"_s);
        return done;
    }

    Result<void> steps(const QString &script, qint64 version)
    {
        // Another process may have been here while we waited for the lock.
        auto now = present();
        if (!now)
            return failure(now.error());
        if (*now >= version)
            return {};
        if (version == 1) {
            if (m_sqlite) {
                if (auto marked = exec(u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !marked)
                    return marked;
            }
            if (auto made = exec(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s); !made)
                return made;
        }
        const auto dialect = m_sqlite ? sqlscript::Dialect::Sqlite : sqlscript::Dialect::Postgresql;
        for (const QString &statement : sqlscript::statements(script, dialect)) {
            if (auto done = exec(statement); !done)
                return done;
        }
        return exec(u"INSERT INTO schema_version (version) VALUES (%1)"_s.arg(version));
    }

    Result<void> fillTransitions()
    {
        auto items = number(u"SELECT count(*) FROM item_transition"_s);
        auto changes = number(u"SELECT count(*) FROM change_transition"_s);
        if (!items || !changes)
            return failure(items ? changes.error() : items.error());
        // Rows are only ever added: an equal count is an equal table, and a usual start writes nothing.
        if (*items == qint64(itemTransitions().size()) && *changes == qint64(changeTransitions().size()))
            return {};
        for (const auto &[from, to] : itemTransitions()) {
            if (auto done = add(u"item_transition"_s, key(from), key(to)); !done)
                return done;
        }
        for (const auto &[from, to] : changeTransitions()) {
            if (auto done = add(u"change_transition"_s, key(from), key(to)); !done)
                return done;
        }
        return {};
    }

    Result<void> add(const QString &table, const QString &from, const QString &to)
    {
        QSqlQuery query(m_db);
        query.prepare(u"INSERT INTO %1 (from_state, to_state) VALUES (:from, :to) ON CONFLICT DO NOTHING"_s.arg(table));
        query.bindValue(u":from"_s, from);
        query.bindValue(u":to"_s, to);
        if (query.exec())
            return {};
        return failure(storeError(query.lastError(), m_shown));
    }

    QSqlDatabase &m_db;
    bool m_sqlite;
    QString m_shown;
};

} // namespace

Result<void> migrate(QSqlDatabase &db, bool sqlite, const QString &shown)
{
    return Migration(db, sqlite, shown).run();
}

QString writerLock()
{
    return u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kApplicationId);
}

int newestSchemaVersion()
{
    return int(statements::migrationScripts().size());
}
