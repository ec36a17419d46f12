#pragma once

#include "thingspace/basics/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class Database;

/// Many rows into one table inside the transaction of the caller: SQLite's C API on the driver's own handle (three times QSqlQuery),
/// VALUES of many rows on PostgreSQL. Give rows in key order.
///
///     BulkInsert rows(db, u"stage_device"_s, {u"id"_s, u"iccid"_s});
///     for (…) { rows.add(id).add(iccid); if (auto r = rows.endRow(); !r) return …; }
///     return rows.finish();
class BulkInsert
{
public:
    enum class Conflict { Fail, Replace, Ignore };

    BulkInsert(Database &db, const QString &table, const QStringList &columns, Conflict conflict = Conflict::Fail);
    ~BulkInsert();

    BulkInsert &add(qint64 value);
    BulkInsert &add(std::optional<qint64> value);
    /// UTF-8 text; must stay valid until endRow().
    BulkInsert &addText(QByteArrayView utf8);
    BulkInsert &addText(const QString &text);
    /// Empty text becomes NULL.
    BulkInsert &addTextOrNull(QByteArrayView utf8);
    BulkInsert &addBlob(QByteArrayView bytes);
    BulkInsert &addNull();

    [[nodiscard]] Result<void> endRow();
    [[nodiscard]] Result<void> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};
