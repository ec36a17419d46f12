#include "models/fleet/devicelisting.h"

#include "models/fleet/confirmations.h"
#include "models/fleet/devicecolumns.h"
#include "models/store/database.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs) : QString();
}

constexpr auto kMissing = "missing"_L1;
constexpr auto kArchived = "archived"_L1;
constexpr auto kRead = "read"_L1;

using ColumnText = QString (*)(const Device &);
using ColumnTime = QDateTime (*)(const Device &);

constexpr ListedColumn identifierColumn(QLatin1StringView key, ColumnText text)
{
    return {key, ColumnKind::Identifier, text, nullptr, key};
}

constexpr ListedColumn textColumn(QLatin1StringView key, ColumnText text, QLatin1StringView sql)
{
    return {key, ColumnKind::Text, text, nullptr, sql};
}

constexpr ListedColumn timeColumn(QLatin1StringView key, ColumnTime time, QLatin1StringView sql)
{
    return {key, ColumnKind::Time, nullptr, time, sql};
}

// One line a column, in the order to show them.
constexpr std::array kColumns {
    identifierColumn("iccid"_L1, [](const Device &d) { return d.iccid; }),
    identifierColumn("imei"_L1, [](const Device &d) { return d.imei; }),
    identifierColumn("mdn"_L1, [](const Device &d) { return d.mdn; }),
    identifierColumn("msisdn"_L1, [](const Device &d) { return d.msisdn; }),
    identifierColumn("imsi"_L1, [](const Device &d) { return d.imsi; }),
    identifierColumn("eid"_L1, [](const Device &d) { return d.eid; }),
    identifierColumn("meid"_L1, [](const Device &d) { return d.meid; }),
    ListedColumn {"state"_L1, ColumnKind::State, [](const Device &d) { return d.state; }, nullptr, "state"_L1},
    textColumn("plan"_L1, [](const Device &d) { return d.plan; }, "plan"_L1),
    textColumn("account"_L1, [](const Device &d) { return d.account; }, "account"_L1),
    textColumn("cf1"_L1, [](const Device &d) { return d.customFields[0]; }, "cf1"_L1),
    textColumn("cf2"_L1, [](const Device &d) { return d.customFields[1]; }, "cf2"_L1),
    textColumn("cf3"_L1, [](const Device &d) { return d.customFields[2]; }, "cf3"_L1),
    textColumn("cf4"_L1, [](const Device &d) { return d.customFields[3]; }, "cf4"_L1),
    textColumn("cf5"_L1, [](const Device &d) { return d.customFields[4]; }, "cf5"_L1),
    textColumn("cost-center"_L1, [](const Device &d) { return d.costCenter; }, "cost_center"_L1),
    textColumn("sku"_L1, [](const Device &d) { return d.sku; }, "sku"_L1),
    textColumn("first-name"_L1, [](const Device &d) { return d.firstName; }, "first_name"_L1),
    textColumn("last-name"_L1, [](const Device &d) { return d.lastName; }, "last_name"_L1),
    textColumn("address"_L1, [](const Device &d) { return d.address; }, "address"_L1),
    textColumn("city"_L1, [](const Device &d) { return d.city; }, "city"_L1),
    textColumn("address-state"_L1, [](const Device &d) { return d.addressState; }, "address_state"_L1),
    textColumn("postal-code"_L1, [](const Device &d) { return d.postalCode; }, "postal_code"_L1),
    textColumn("country"_L1, [](const Device &d) { return d.country; }, "country"_L1),
    textColumn("email"_L1, [](const Device &d) { return d.email; }, "email"_L1),
    textColumn("phone"_L1, [](const Device &d) { return d.phone; }, "phone"_L1),
    textColumn("user-name"_L1, [](const Device &d) { return d.userName; }, "user_name"_L1),
    textColumn("customer"_L1, [](const Device &d) { return d.customer; }, "customer"_L1),
    textColumn("site"_L1, [](const Device &d) { return d.site; }, "site"_L1),
    textColumn("customer-plan"_L1, [](const Device &d) { return d.customerPlan; }, devicecolumns::kCustomerPlan),
    textColumn("pool"_L1, [](const Device &d) { return d.pool; }, devicecolumns::kPool),
    ListedColumn {"allocation-mb"_L1, ColumnKind::Number, [](const Device &d) { return d.allocationMb ? QString::number(*d.allocationMb) : QString(); },
                  nullptr, devicecolumns::kAllocation},
    textColumn("group"_L1, [](const Device &d) { return d.groups; }, "groups"_L1),
    textColumn("ip-address"_L1, [](const Device &d) { return d.ipAddress; }, "ip_address"_L1),
    timeColumn("created"_L1, [](const Device &d) { return d.createdAt; }, "created_at"_L1),
    timeColumn("last-activation"_L1, [](const Device &d) { return d.lastActivationAt; }, "last_activation_at"_L1),
    timeColumn("last-connection"_L1, [](const Device &d) { return d.lastConnectionAt; }, "last_connection_at"_L1),
    timeColumn("billing-cycle-end"_L1, [](const Device &d) { return d.billingCycleEnd; }, "billing_cycle_end"_L1),
    timeColumn(kRead, [](const Device &d) { return d.readAt; }, "read_at"_L1),
    ListedColumn {kMissing, ColumnKind::Flag, [](const Device &d) { return d.missing ? u"yes"_s : u"no"_s; }, nullptr, "missing"_L1},
    ListedColumn {kArchived, ColumnKind::Flag, [](const Device &d) { return d.archived ? u"yes"_s : u"no"_s; }, nullptr, "archived"_L1},
    timeColumn("archived-at"_L1, [](const Device &d) { return d.archivedAt; }, "archived_at"_L1),
    textColumn("archive-reason"_L1, [](const Device &d) { return d.archiveReason; }, "archive_reason"_L1),
};

/// The newest complete pass of each account, for lines that were read again and found as they were (see Confirmations).
constexpr auto kPasses = "LEFT JOIN (SELECT account, MAX(begun_at) AS begun FROM sync_pass WHERE complete = 1 AND profile_id = :profile "
                         "GROUP BY account) p ON p.account = d.account"_L1;
constexpr auto kConfirmed = "NULLIF(CASE WHEN d.missing = 0 AND d.read_at > 0 AND p.begun > d.read_at THEN p.begun ELSE d.read_at END, 0)"_L1;

QString sortKey(const ListedColumn &column)
{
    if (column.key == kRead)
        return kConfirmed;
    return (column.kind == ColumnKind::Text ? u"LOWER(%1)"_s : u"%1"_s).arg(devicelisting::sql(column));
}

} // namespace

DeviceListing::DeviceListing(Database &db, ProfileId profile, devicefilter::Filter filter)
    : m_db(db)
    , m_profile(profile)
    , m_filter(std::move(filter))
{
}

/// `SELECT <what> FROM device d <join>` of the listing's rows, bound.
Query DeviceListing::select(const QString &what, const QString &tail, const QString &join)
{
    const devicefilter::Condition condition = devicefilter::condition(m_filter);
    // The plus: a walk over the table is quicker than an index that leads to most of its rows.
    Query query = m_db.composed(u"SELECT %1 FROM device d %2 WHERE +d.profile_id = :profile AND %5 AND %3 %4"_s.arg(
        what, join, condition.sql, tail, devicefilter::asksForArchived(m_filter) ? u"1 = 1"_s : u"d.archived = 0"_s));
    query.bind(u":profile", m_profile.value);
    devicefilter::bind(query, condition);
    return query;
}

Result<DeviceListing::Counts> DeviceListing::count()
{
    auto matchedLines = matched();
    if (!matchedLines)
        return failure(matchedLines.error());
    auto all = DeviceListing(m_db, m_profile, {}).matched();
    return all ? Result<Counts>(Counts {*all, *matchedLines}) : failure(all.error());
}

Result<qint64> DeviceListing::matched()
{
    Query query = select(u"COUNT(*)"_s, {});
    if (auto read = query.exec(); !read)
        return failure(read.error());
    return query.next() ? query.number(0) : 0;
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

Result<QList<DeviceId>> DeviceListing::ids(const DeviceSort &sort)
{
    const ListedColumn *column = devicelisting::find(sort.column);
    QString order = u"ORDER BY d.id"_s;
    if (column != nullptr)
        order = u"ORDER BY %1 %2 NULLS LAST, d.id"_s.arg(sortKey(*column), sort.order == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s);
    Query query = select(u"d.id"_s, order, column != nullptr && column->key == kRead ? QString(kPasses) : QString());
    if (auto read = query.exec(); !read)
        return failure(read.error());
    QList<DeviceId> result;
    while (query.next())
        result.append(DeviceId {query.number(0)});
    return result;
}

namespace devicelisting {

std::span<const ListedColumn> columns()
{
    return kColumns;
}

const ListedColumn *find(QStringView key)
{
    const auto column = std::ranges::find_if(kColumns, [key](const ListedColumn &column) { return key == column.key; });
    return column == kColumns.end() ? nullptr : &*column;
}

QStringList allColumns()
{
    QStringList result;
    for (const ListedColumn &column : kColumns)
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
    if (column == kMissing)
        return device.missing;
    return column == kArchived ? QJsonValue(device.archived) : QJsonValue(text(device, column));
}

QString text(const Device &device, const QString &column)
{
    const ListedColumn *known = find(column);
    Q_ASSERT(known != nullptr);
    return text(device, *known);
}

QString text(const Device &device, const ListedColumn &column)
{
    return column.time != nullptr ? timeText(column.time(device)) : column.text(device);
}

QString sql(const ListedColumn &column)
{
    return column.sql.startsWith(u'(') ? QString(column.sql) : u"d."_s + column.sql;
}

} // namespace devicelisting
