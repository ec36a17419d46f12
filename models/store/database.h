#pragma once

#include "models/store/query.h"
#include "models/store/storeurl.h"
#include "thingspace/basics/result.h"

#include <QMetaEnum>

#include <concepts>
#include <functional>
#include <memory>

class Clock;
struct sqlite3;

/// One connection to a store, opened, used and closed on one thread. It has no table of its own: subjects keep their statements in
/// resources/sql/<subject>.sql, each named by an enumerator of an enum that Qt's meta-object system knows (Q_NAMESPACE, Q_ENUM_NS):
///
///     -- name: DeviceById                 (resources/sql/device.sql, enum class DeviceSql { DeviceById, … })
///     SELECT … FROM device WHERE id = :id
///
///     auto query = db.query(DeviceSql::DeviceById);      // prepared once a connection; reset when `query` goes
///     query.bind(u":id", id.value);
///     if (auto done = query.exec(); !done) return tl::make_unexpected(done.error());
///     while (query.next()) …
class Database
{
public:
    /// Opens, creates (folders 0700, file 0600) and migrates. SQLite: WAL, synchronous=FULL, foreign_keys, busy_timeout, each answer checked.
    /// Errors: Storage "store.open", "store.foreign" (not ours), "store.newer", "store.busy", "store.read-only", "store.full", "store.corrupt".
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const StoreUrl &url);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const StoreUrl &url() const;
    bool isSqlite() const;

    /// The prepared statement of `name`, ready to bind. A second one of the same name while the first is alive is prepared anew.
    template<typename Enum>
        requires std::is_enum_v<Enum>
    Query query(Enum name)
    {
        const QMetaEnum meta = QMetaEnum::fromType<Enum>();
        return statement(meta.enumName(), meta.valueToKey(int(name)));
    }

    /// A statement made at run time from fixed pieces (a filter's WHERE, a chosen order), values bound as ever; prepared for this one use.
    Query composed(const QString &sql);

    /// Runs a statement without bindings, row count wanted or not: prepared through query(), executed, forgotten.
    template<typename Enum>
    [[nodiscard]] Result<qint64> run(Enum name)
    {
        Query prepared = query(name);
        return prepared.exec();
    }

    /// Begin (SQLite: IMMEDIATE, so that a writer fails at once or not at all), body, commit; anything but success rolls back.
    /// Inside another transaction it only runs the body.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &body);
    bool isInTransaction() const;

    /// Takes `count` numbers of the counter `name` ("seq", "item" …) and answers the first. Only inside a transaction.
    [[nodiscard]] Result<qint64> takeNumbers(const QString &name, qint64 count = 1);

    /// The driver's own handle, for bulk loads (models/store/bulkinsert.h) and cancelling; nullptr on PostgreSQL.
    sqlite3 *sqliteHandle() const;

    /// Rows changed by others or by us since the last call? Cheap (PRAGMA data_version; PostgreSQL: always true).
    bool changedByOthers();

private:
    class Private;
    explicit Database(std::unique_ptr<Private> d);
    Query statement(const char *scope, const char *name);
    std::unique_ptr<Private> d;
    friend class BulkInsert;
};
