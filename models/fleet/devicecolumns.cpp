#include "models/fleet/devicecolumns.h"

#include "models/fleet/carriertime.h"
#include "models/store/bulkinsert.h"
#include "models/store/query.h"
#include "models/values/devicestate.h"
#include "thingspace/api/jsonwriter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSettable {
    std::pair {"state"_L1, "state"_L1}, std::pair {"plan"_L1, "plan"_L1}, std::pair {"account"_L1, "account"_L1},
    std::pair {"iccid"_L1, "iccid"_L1}, std::pair {"imei"_L1, "imei"_L1}, std::pair {"mdn"_L1, "mdn"_L1},
    std::pair {"msisdn"_L1, "msisdn"_L1}, std::pair {"imsi"_L1, "imsi"_L1}, std::pair {"eid"_L1, "eid"_L1}, std::pair {"meid"_L1, "meid"_L1},
    std::pair {"cf1"_L1, "cf1"_L1}, std::pair {"cf2"_L1, "cf2"_L1}, std::pair {"cf3"_L1, "cf3"_L1}, std::pair {"cf4"_L1, "cf4"_L1},
    std::pair {"cf5"_L1, "cf5"_L1}, std::pair {"cost-center"_L1, "cost_center"_L1}, std::pair {"sku"_L1, "sku"_L1},
    std::pair {"group"_L1, "groups"_L1}, std::pair {"first-name"_L1, "first_name"_L1}, std::pair {"last-name"_L1, "last_name"_L1},
    std::pair {"address"_L1, "address"_L1}, std::pair {"city"_L1, "city"_L1}, std::pair {"address-state"_L1, "address_state"_L1},
    std::pair {"postal-code"_L1, "postal_code"_L1}, std::pair {"country"_L1, "country"_L1}, std::pair {"email"_L1, "email"_L1},
    std::pair {"phone"_L1, "phone"_L1}, std::pair {"user-name"_L1, "user_name"_L1}, std::pair {"ip-address"_L1, "ip_address"_L1},
    std::pair {"missing"_L1, "missing"_L1},
};

constexpr std::array kAttributes {
    std::pair {"iccid"_L1, &DeviceRecord::iccid}, std::pair {"imei"_L1, &DeviceRecord::imei}, std::pair {"mdn"_L1, &DeviceRecord::mdn},
    std::pair {"msisdn"_L1, &DeviceRecord::msisdn}, std::pair {"eid"_L1, &DeviceRecord::eid}, std::pair {"cost-center"_L1, &DeviceRecord::costCenter},
    std::pair {"first-name"_L1, &DeviceRecord::firstName}, std::pair {"last-name"_L1, &DeviceRecord::lastName},
    std::pair {"address"_L1, &DeviceRecord::address}, std::pair {"city"_L1, &DeviceRecord::city},
    std::pair {"address-state"_L1, &DeviceRecord::addressState}, std::pair {"postal-code"_L1, &DeviceRecord::postalCode},
    std::pair {"country"_L1, &DeviceRecord::country}, std::pair {"email"_L1, &DeviceRecord::email}, std::pair {"phone"_L1, &DeviceRecord::phone},
};

constexpr std::array kCustomFieldKeys {"cf1", "cf2", "cf3", "cf4", "cf5"};

/// The carrier's spelling of a state as ours; the few there are, remembered.
QByteArrayView stateText(QByteArrayView raw)
{
    // Text that lives until the row has been written: one memory a thread, since rows are written on several.
    thread_local std::vector<std::pair<QByteArray, QByteArray>> known;
    const auto found = std::ranges::find_if(known, [raw](const auto &pair) { return pair.first == raw; });
    if (found != known.end())
        return found->second;
    if (known.size() > 64)
        known.clear();
    return known.emplace_back(raw.toByteArray(), devicestate::fromCarrier(raw).toUtf8()).second;
}

} // namespace

namespace devicecolumns {

QString selected()
{
    return u"d.id, d.profile_id, d.account, d.carrier_id, d.iccid, d.imei, d.mdn, d.msisdn, d.imsi, d.eid, d.meid, d.state, d.plan, d.ip_address, "
           "d.created_at, d.last_activation_at, d.last_connection_at, d.billing_cycle_end, d.groups, d.cf1, d.cf2, d.cf3, d.cf4, d.cf5, d.cost_center, "
           "d.sku, d.first_name, d.last_name, d.address, d.city, d.address_state, d.postal_code, d.country, d.email, d.phone, d.user_name, d.other_attributes, d.read_at, d.evidence_at, "
           "d.missing, d.archived, d.archived_at, d.archive_reason, d.customer, d.site, "_s
        + kCustomerPlan + u", "_s + kPool + u", "_s + kAllocation;
}

Device decode(const Query &q)
{
    int n = 0;
    Device d;
    d.id = DeviceId {q.number(n++)};
    d.profile = ProfileId {q.number(n++)};
    d.account = q.text(n++);
    d.carrierId = q.number(n++);
    for (QString *identifier : {&d.iccid, &d.imei, &d.mdn, &d.msisdn, &d.imsi, &d.eid, &d.meid, &d.state, &d.plan, &d.ipAddress})
        *identifier = q.text(n++);
    for (QDateTime *time : {&d.createdAt, &d.lastActivationAt, &d.lastConnectionAt, &d.billingCycleEnd})
        *time = q.time(n++);
    d.groups = q.text(n++);
    for (QString &field : d.customFields)
        field = q.text(n++);
    for (QString *text : {&d.costCenter, &d.sku, &d.firstName, &d.lastName, &d.address, &d.city, &d.addressState, &d.postalCode, &d.country, &d.email, &d.phone, &d.userName,
                          &d.otherAttributes})
        *text = q.text(n++);
    // 0 is "never", which a QDateTime says by being invalid.
    for (QDateTime *time : {&d.readAt, &d.evidenceAt}) {
        if (q.number(n) != 0)
            *time = q.time(n);
        ++n;
    }
    d.missing = q.flag(n++);
    d.archived = q.flag(n++);
    d.archivedAt = q.time(n++);
    for (QString *text : {&d.archiveReason, &d.customer, &d.site, &d.customerPlan, &d.pool})
        *text = q.text(n++);
    if (!q.isNull(n))
        d.allocationMb = q.number(n);
    return d;
}

QStringList ofRecord()
{
    return {u"account"_s, u"carrier_id"_s, u"iccid"_s, u"imei"_s, u"mdn"_s, u"msisdn"_s, u"imsi"_s, u"eid"_s, u"meid"_s, u"state"_s, u"plan"_s,
            u"ip_address"_s, u"created_at"_s, u"last_activation_at"_s, u"last_connection_at"_s, u"billing_cycle_end"_s, u"groups"_s, u"cf1"_s, u"cf2"_s,
            u"cf3"_s, u"cf4"_s, u"cf5"_s, u"cost_center"_s, u"sku"_s, u"first_name"_s, u"last_name"_s, u"address"_s, u"city"_s, u"address_state"_s,
            u"postal_code"_s, u"country"_s, u"email"_s, u"phone"_s, u"other_attributes"_s};
}

void encode(BulkInsert &insert, const DeviceRecord &r)
{
    insert.addText(r.account).add(r.carrierId != 0 ? std::optional(r.carrierId) : std::nullopt);
    for (const QByteArrayView identifier : {r.iccid, r.imei, r.mdn, r.msisdn, r.imsi, r.eid, r.meid})
        insert.addTextOrNull(identifier);
    insert.addText(stateText(r.state)).addTextOrNull(r.plan).addTextOrNull(r.ipAddress);
    for (const QByteArrayView time : {r.createdAt, r.lastActivationAt, r.lastConnectionAt, r.billingCycleEnd})
        insert.add(parseCarrierTime(time));
    insert.addTextOrNull(r.groups);
    for (const QByteArrayView field : r.customFields)
        insert.addTextOrNull(field);
    for (const QByteArrayView text : {r.costCenter, r.sku, r.firstName, r.lastName, r.address, r.city, r.addressState, r.postalCode, r.country, r.email, r.phone,
                                      r.otherAttributes})
        insert.addTextOrNull(text);
}

// Written for every line under way in every read: straight from the record's texts.
QByteArray attributes(const DeviceRecord &record)
{
    JsonWriter json(512);
    json.beginObject();
    const auto add = [&json](QByteArrayView key, QByteArrayView text) {
        if (!text.isEmpty())
            json.key(key).value(text);
    };
    for (const auto &[key, field] : kAttributes)
        add(QByteArrayView(key.data(), key.size()), record.*field);
    for (size_t n = 0; n < kCustomFieldKeys.size(); ++n)
        add(kCustomFieldKeys[n], record.customFields[n]);
    return json.endObject().take();
}

std::optional<QLatin1StringView> settableColumn(QStringView key)
{
    const auto row = std::ranges::find_if(kSettable, [key](const auto &pair) { return key == pair.first; });
    return row == kSettable.end() ? std::nullopt : std::optional(row->second);
}

bool isRequired(QLatin1StringView column)
{
    return column == "state"_L1 || column == "account"_L1 || isFlag(column);
}

bool isFlag(QLatin1StringView column)
{
    return column == "missing"_L1;
}

} // namespace devicecolumns
