#pragma once

#include "models/fleet/devicefilter.h"
#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QStringList>

#include <functional>
#include <span>

class Database;
class Query;

/// In which order: by a column's values, lines without one last, equal ones in the order in which the store got to know them.
struct DeviceSort
{
    /// A contract key; empty: in the order in which the store got to know the lines.
    QString column;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const DeviceSort &) const = default;
};

/// The rows of `thingdeskctl devices` and of the window's table: a profile's lines that a filter matches, without the archived ones unless the
/// filter asks for them (archived:yes).
class DeviceListing
{
public:
    struct Counts
    {
        qint64 total = 0;
        qint64 matched = 0;
    };

    DeviceListing(Database &db, ProfileId profile, devicefilter::Filter filter);

    [[nodiscard]] Result<Counts> count();
    [[nodiscard]] Result<qint64> matched();
    /// One after another in id order, at most `limit` (-1: all), so that a million rows need no memory. `take` may stop by
    /// answering false; it may not use the connection.
    [[nodiscard]] Result<void> each(qint64 limit, const std::function<bool(const Device &)> &take);
    /// The ids alone: a table's order, targets of a change.
    [[nodiscard]] Result<QList<DeviceId>> ids(const DeviceSort &sort = {});

private:
    Query select(const QString &what, const QString &tail, const QString &join = {});

    Database &m_db;
    ProfileId m_profile;
    devicefilter::Filter m_filter;
};

/// What the cells of a column are.
enum class ColumnKind { Identifier, State, Text, Number, Time, Flag };

struct ListedColumn
{
    /// As the contract names it.
    QLatin1StringView key;
    ColumnKind kind;
    /// As the contract writes the value; nullptr for times.
    QString (*text)(const Device &);
    /// Of times, UTC; nullptr for everything else.
    QDateTime (*time)(const Device &);
    /// In the device table; or an expression over `device d`, in parentheses.
    QLatin1StringView sql;
};

/// The columns of a listing by their contract keys.
namespace devicelisting {

/// In the order to show them.
std::span<const ListedColumn> columns();
/// nullptr: there is none of this name.
const ListedColumn *find(QStringView key);

/// All keys, in the order to show them.
QStringList allColumns();
/// iccid, imei, mdn, state, plan, account.
QStringList defaultColumns();
/// Errors: Usage "devices.column" (the name, what there is).
Result<QStringList> checkedColumns(const QStringList &names);
/// The value as the contract writes it: text, times in ISO 8601 UTC, missing and archived as booleans.
QJsonValue value(const Device &device, const QString &column);
/// The same as text for CSV and tables; missing and archived are "yes" or "no".
QString text(const Device &device, const QString &column);
QString text(const Device &device, const ListedColumn &column);
/// The column over `device d`.
QString sql(const ListedColumn &column);

} // namespace devicelisting
