#include "models/fleet/devicelisting.h"

#include "models/fleet/confirmations.h"
#include "models/fleet/devicecolumns.h"
#include "models/store/database.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QLatin1StringView key;
    QString (*text)(const Device &);
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs) : QString();
}

constexpr auto kMissing = "missing"_L1;

// One line a column, in the order to show them.
constexpr std::array kColumns {
    Column {"iccid"_L1, [](const Device &d) { return d.iccid; }},
    Column {"imei"_L1, [](const Device &d) { return d.imei; }},
    Column {"mdn"_L1, [](const Device &d) { return d.mdn; }},
    Column {"msisdn"_L1, [](const Device &d) { return d.msisdn; }},
    Column {"imsi"_L1, [](const Device &d) { return d.imsi; }},
    Column {"eid"_L1, [](const Device &d) { return d.eid; }},
    Column {"meid"_L1, [](const Device &d) { return d.meid; }},
    Column {"state"_L1, [](const Device &d) { return d.state; }},
    Column {"plan"_L1, [](const Device &d) { return d.plan; }},
    Column {"account"_L1, [](const Device &d) { return d.account; }},
    Column {"cf1"_L1, [](const Device &d) { return d.customFields[0]; }},
    Column {"cf2"_L1, [](const Device &d) { return d.customFields[1]; }},
    Column {"cf3"_L1, [](const Device &d) { return d.customFields[2]; }},
    Column {"cf4"_L1, [](const Device &d) { return d.customFields[3]; }},
    Column {"cf5"_L1, [](const Device &d) { return d.customFields[4]; }},
    Column {"cost-center"_L1, [](const Device &d) { return d.costCenter; }},
    Column {"sku"_L1, [](const Device &d) { return d.sku; }},
    Column {"first-name"_L1, [](const Device &d) { return d.firstName; }},
    Column {"last-name"_L1, [](const Device &d) { return d.lastName; }},
    Column {"address"_L1, [](const Device &d) { return d.address; }},
    Column {"city"_L1, [](const Device &d) { return d.city; }},
    Column {"address-state"_L1, [](const Device &d) { return d.addressState; }},
    Column {"postal-code"_L1, [](const Device &d) { return d.postalCode; }},
    Column {"country"_L1, [](const Device &d) { return d.country; }},
    Column {"group"_L1, [](const Device &d) { return d.groups; }},
    Column {"ip-address"_L1, [](const Device &d) { return d.ipAddress; }},
    Column {"created"_L1, [](const Device &d) { return timeText(d.createdAt); }},
    Column {"last-activation"_L1, [](const Device &d) { return timeText(d.lastActivationAt); }},
    Column {"last-connection"_L1, [](const Device &d) { return timeText(d.lastConnectionAt); }},
    Column {"billing-cycle-end"_L1, [](const Device &d) { return timeText(d.billingCycleEnd); }},
    Column {"read"_L1, [](const Device &d) { return timeText(d.readAt); }},
    Column {kMissing, [](const Device &d) { return d.missing ? u"yes"_s : u"no"_s; }},
};

const Column *find(const QString &key)
{
    const auto column = std::ranges::find(kColumns, key, &Column::key);
    return column == kColumns.end() ? nullptr : &*column;
}

} // namespace

DeviceListing::DeviceListing(Database &db, ProfileId profile, devicefilter::Filter filter)
    : m_db(db)
    , m_profile(profile)
    , m_filter(std::move(filter))
{
}

/// `SELECT <what> FROM device d` of the listing's rows, bound.
Query DeviceListing::select(const QString &what, const QString &tail)
{
    const devicefilter::Condition condition = devicefilter::condition(m_filter);
    Query query = m_db.composed(u"SELECT %1 FROM device d WHERE d.profile_id = :profile AND d.archived = 0 AND %2 %3"_s.arg(what, condition.sql, tail));
    query.bind(u":profile", m_profile.value);
    devicefilter::bind(query, condition);
    return query;
}

Result<DeviceListing::Counts> DeviceListing::count()
{
    Counts counts;
    Query matched = select(u"COUNT(*)"_s, {});
    if (auto read = matched.exec(); !read)
        return failure(read.error());
    if (matched.next())
        counts.matched = matched.number(0);
    Query total = DeviceListing(m_db, m_profile, {}).select(u"COUNT(*)"_s, {});
    if (auto read = total.exec(); !read)
        return failure(read.error());
    if (total.next())
        counts.total = total.number(0);
    return counts;
}

Result<void> DeviceListing::each(qint64 limit, const std::function<bool(const Device &)> &take)
{
    Confirmations confirmations;
    if (auto loaded = confirmations.load(m_db); !loaded)
        return loaded;
    Query query = select(devicecolumns::selected(), limit < 0 ? u"ORDER BY d.id"_s : u"ORDER BY d.id LIMIT :limit"_s);
    if (limit >= 0)
        query.bind(u":limit", limit);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        if (!take(confirmations.confirmed(devicecolumns::decode(query))))
            return {};
    }
    return {};
}

Result<QList<DeviceId>> DeviceListing::ids()
{
    Query query = select(u"d.id"_s, u"ORDER BY d.id"_s);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<DeviceId> result;
    while (query.next())
        result.append(DeviceId {query.number(0)});
    return result;
}

namespace devicelisting {

QStringList allColumns()
{
    QStringList result;
    for (const Column &column : kColumns)
        result << column.key;
    return result;
}

QStringList defaultColumns()
{
    return {u"iccid"_s, u"imei"_s, u"mdn"_s, u"state"_s, u"plan"_s, u"account"_s};
}

Result<QStringList> checkedColumns(const QStringList &names)
{
    for (const QString &name : names) {
        if (find(name) == nullptr)
            return failure(Error::Kind::Usage, u"devices.column"_s, {name, allColumns().join(u", "_s)});
    }
    return names;
}

QJsonValue value(const Device &device, const QString &column)
{
    return column == kMissing ? QJsonValue(device.missing) : QJsonValue(text(device, column));
}

QString text(const Device &device, const QString &column)
{
    const Column *known = find(column);
    Q_ASSERT(known != nullptr);
    return known->text(device);
}

} // namespace devicelisting
