#include "models/store/bulkinsert.h"

#include "models/store/database.h"
#include "models/store/sqlerror.h"

#include <QVariant>

#include <sqlite3.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

// PostgreSQL: rows a statement. Enough to amortise the round trip; its cap is 65,535 bindings.
constexpr qsizetype kRowsAStatement = 500;

QString conflictClause(BulkInsert::Conflict conflict, bool sqlite)
{
    switch (conflict) {
    case BulkInsert::Conflict::Fail:
        return {};
    case BulkInsert::Conflict::Ignore:
        return u" ON CONFLICT DO NOTHING"_s;
    case BulkInsert::Conflict::Replace:
        Q_ASSERT_X(sqlite, "BulkInsert", "replacing rows in bulk is for SQLite's staging tables");
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

class BulkInsert::Private
{
public:
    Database &db;
    QString head;
    QString tail;
    qsizetype columns;
    // SQLite
    sqlite3_stmt *statement = nullptr;
    int next = 1;
    std::optional<Error> broken;
    // PostgreSQL
    std::vector<QVariant> values;

    Private(Database &database, const QString &table, const QStringList &names, Conflict conflict)
        : db(database)
        , columns(names.size())
    {
        const QString verb = conflict == Conflict::Replace ? u"INSERT OR REPLACE INTO"_s : u"INSERT INTO"_s;
        head = u"%1 %2 (%3) VALUES "_s.arg(verb, table, names.join(u", "_s));
        tail = conflictClause(conflict, db.isSqlite());
        if (db.isSqlite())
            prepareSqlite();
    }

    ~Private() { sqlite3_finalize(statement); }

    QString oneRow() const { return u"("_s + QStringList(columns, u"?"_s).join(u", "_s) + u")"_s; }

    void prepareSqlite()
    {
        const QByteArray sql = (head + oneRow() + tail).toUtf8();
        if (sqlite3_prepare_v2(db.sqliteHandle(), sql.constData(), int(sql.size()), &statement, nullptr) != SQLITE_OK)
            broken = storeError(db.sqliteHandle(), db.url().shown());
    }

    Result<void> stepSqlite()
    {
        if (broken)
            return failure(*broken);
        Q_ASSERT(next == columns + 1);
        const int result = sqlite3_step(statement);
        std::optional<Error> error;
        if (result != SQLITE_DONE)
            error = storeError(db.sqliteHandle(), db.url().shown());
        sqlite3_reset(statement);
        next = 1;
        return error ? Result<void>(failure(*error)) : Result<void>();
    }

    Result<void> sendRows()
    {
        const qsizetype rows = qsizetype(values.size()) / columns;
        if (rows == 0)
            return {};
        // Named binds, as everywhere: the composed statement is the only one whose text depends on the number of rows.
        QStringList tuples;
        qsizetype n = 0;
        for (qsizetype row = 0; row < rows; ++row) {
            QStringList names;
            for (qsizetype column = 0; column < columns; ++column)
                names << u":v%1"_s.arg(n++, 6, 10, QLatin1Char('0'));
            tuples << u"("_s + names.join(u", "_s) + u")"_s;
        }
        Query query = db.composed(head + tuples.join(u", "_s) + tail);
        for (n = 0; n < qsizetype(values.size()); ++n)
            query.bindValue(u":v%1"_s.arg(n, 6, 10, QLatin1Char('0')), values[size_t(n)]);
        values.clear();
        auto done = query.exec();
        return done ? Result<void>() : Result<void>(failure(done.error()));
    }
};

BulkInsert::BulkInsert(Database &db, const QString &table, const QStringList &columns, Conflict conflict)
    : d(std::make_unique<Private>(db, table, columns, conflict))
{
}

BulkInsert::~BulkInsert() = default;

BulkInsert &BulkInsert::add(qint64 value)
{
    if (d->statement != nullptr)
        sqlite3_bind_int64(d->statement, d->next++, value);
    else
        d->values.emplace_back(value);
    return *this;
}

BulkInsert &BulkInsert::add(std::optional<qint64> value)
{
    return value ? add(*value) : addNull();
}

BulkInsert &BulkInsert::addText(QByteArrayView utf8)
{
    // A null pointer would bind NULL; an empty text has to point somewhere.
    if (d->statement != nullptr)
        sqlite3_bind_text(d->statement, d->next++, utf8.isEmpty() ? "" : utf8.data(), int(utf8.size()), SQLITE_STATIC);
    else
        d->values.emplace_back(utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8));
    return *this;
}

BulkInsert &BulkInsert::addText(const QString &text)
{
    if (d->statement == nullptr) {
        d->values.emplace_back(text.isNull() ? u""_s : text);
        return *this;
    }
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(d->statement, d->next++, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

BulkInsert &BulkInsert::addTextOrNull(QByteArrayView utf8)
{
    return utf8.isEmpty() ? addNull() : addText(utf8);
}

BulkInsert &BulkInsert::addBlob(QByteArrayView bytes)
{
    if (d->statement != nullptr)
        sqlite3_bind_blob(d->statement, d->next++, bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()), SQLITE_STATIC);
    else
        d->values.emplace_back(bytes.toByteArray());
    return *this;
}

BulkInsert &BulkInsert::addNull()
{
    if (d->statement != nullptr)
        sqlite3_bind_null(d->statement, d->next++);
    else
        d->values.emplace_back(QMetaType::fromType<qint64>());
    return *this;
}

Result<void> BulkInsert::endRow()
{
    if (d->db.isSqlite())
        return d->stepSqlite();
    Q_ASSERT(qsizetype(d->values.size()) % d->columns == 0);
    return qsizetype(d->values.size()) >= kRowsAStatement * d->columns ? d->sendRows() : Result<void>();
}

Result<void> BulkInsert::finish()
{
    if (d->db.isSqlite())
        return d->broken ? Result<void>(failure(*d->broken)) : Result<void>();
    return d->sendRows();
}
