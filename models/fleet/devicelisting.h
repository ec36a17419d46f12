#pragma once

#include "models/fleet/devicefilter.h"
#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QJsonValue>
#include <QStringList>

#include <functional>

class Database;
class Query;

/// The rows of `thingdeskctl devices`: a profile's lines that a filter matches, without the archived ones, in id order.
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
    /// One after another, at most `limit` (-1: all), so that a million rows need no memory. `take` may stop by
    /// answering false; it may not use the connection.
    [[nodiscard]] Result<void> each(qint64 limit, const std::function<bool(const Device &)> &take);
    /// The same rows' ids alone: targets of a change.
    [[nodiscard]] Result<QList<DeviceId>> ids();

private:
    Query select(const QString &what, const QString &tail);

    Database &m_db;
    ProfileId m_profile;
    devicefilter::Filter m_filter;
};

/// The columns of a listing by their contract keys.
namespace devicelisting {

/// All keys, in the order to show them.
QStringList allColumns();
/// iccid, imei, mdn, state, plan, account.
QStringList defaultColumns();
/// Errors: Usage "devices.column" (the name, what there is).
Result<QStringList> checkedColumns(const QStringList &names);
/// The value as the contract writes it: text, times in ISO 8601 UTC, missing as a boolean.
QJsonValue value(const Device &device, const QString &column);
/// The same as text for CSV and tables; missing is "yes" or "no".
QString text(const Device &device, const QString &column);

} // namespace devicelisting
