#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class BulkRow;
class QSqlQuery;

/// One use of a prepared statement: bind by name, execute, read rows forward. Resets the statement when it goes out of scope,
/// which must be before its Database goes.
class Query
{
public:
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;
    ~Query();

    Query &bind(QStringView name, qint64 value);
    Query &bind(QStringView name, int value) { return bind(name, qint64(value)); }
    Query &bind(QStringView name, bool value) { return bind(name, qint64(value ? 1 : 0)); }
    /// A null QString is bound as the empty text: columns that may be NULL say so with bindNull.
    Query &bind(QStringView name, const QString &value);
    Query &bind(QStringView name, QLatin1StringView value) { return bind(name, QString(value)); }
    /// A blob.
    Query &bind(QStringView name, const QByteArray &value);
    /// Milliseconds since 1970 UTC; invalid is NULL.
    Query &bind(QStringView name, const QDateTime &value);
    Query &bindNull(QStringView name);

    /// Rows affected (UPDATE, INSERT, DELETE) or -1. Errors: Storage, see models/store/sqlerror.h.
    [[nodiscard]] Result<qint64> exec();

    /// Why it could not be prepared, without running it.
    const std::optional<Error> &problem() const { return m_broken; }

    bool next();
    /// After next() answered false: whether that was the end, or why there is not more. Errors: Storage; Cancelled "store.interrupted".
    [[nodiscard]] Result<void> ended() const;
    /// Columns by position, from 0. NULL reads as 0, empty, invalid.
    qint64 number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDateTime time(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    bool isNull(int column) const;

private:
    friend class Database;
    friend class BulkInsert;
    friend Result<void> readAll(Query &query, const std::function<void(const BulkRow &)> &take);
    Query(std::unique_ptr<QSqlQuery> query, std::function<void(std::unique_ptr<QSqlQuery>)> giveBack, const QString &store, std::optional<Error> broken);
    Query &bindValue(QStringView name, const QVariant &value);

    std::unique_ptr<QSqlQuery> m_query;
    /// Back to the connection's prepared statements; empty for one made for a single use.
    std::function<void(std::unique_ptr<QSqlQuery>)> m_giveBack;
    QString m_store;
    /// Why it could not be prepared; exec() answers it.
    std::optional<Error> m_broken;
    /// A definition (CREATE, DROP): PostgreSQL prepares none, so it is run as it stands.
    QString m_definition;
};
