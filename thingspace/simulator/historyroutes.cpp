// Usage, connections and provisioning history (thingspace-api.md 8): one device a request, 500 rows an answer, oldest first.

#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/fleetmaker.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/routes.h"
#include "thingspace/simulator/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kPageRows = 500;
constexpr qint64 kHistoryDay = 86400;
constexpr qint64 kRetentionDays = 365;

struct HistoryQuery
{
    Row row = kNoRow;
    /// Seconds since 1970, inclusive.
    qint64 earliest = 0;
    qint64 latest = 0;
};

/// When the line got the pair of identifiers that it had at `now`, both in seconds; 0: it had them all the time.
qint64 pairedAt(const World &world, Row row, qint64 now)
{
    const QList<quint32> changes = world.ledger.ofDevice(row);
    const auto last = std::find_if(changes.rbegin(), changes.rend(), [&](quint32 number) {
        const LedgerRow &change = world.ledger.rows()[number];
        return change.executed && change.operation == "identifier" && change.at / 1000 <= now;
    });
    return last == changes.rend() ? 0 : world.ledger.rows()[*last].at / 1000;
}

tl::expected<HistoryQuery, Reply> readHistoryQuery(const World &world, const Call &call)
{
    const qint64 now = (world.clock.now() - call.staleMs) / 1000;
    HistoryQuery query {kNoRow, now - kRetentionDays * kHistoryDay, now};
    if (!call.body[u"deviceId"].isObject())
        return tl::make_unexpected(serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. The deviceId is missing."));
    const DeviceRefs refs {refFrom(call.body[u"deviceId"].toObject())};
    if (auto fault = refsFault(refs))
        return tl::make_unexpected(*fault);
    query.row = call.staleMs ? rowAsOf(world.fleet, refs, world.clock.ticks() - call.staleMs) : rowOf(world.fleet, refs);
    if (query.row == kNoRow)
        return tl::make_unexpected(serviceError("REQUEST_FAILED.DeviceNotFound", "REQUEST_FAILED. The device could not be found."));
    for (const QString &key : {u"earliest"_s, u"latest"_s}) {
        const auto time = timeFrom(call.body[key].toString());
        if (!time)
            return tl::make_unexpected(serviceError("DeserializationFailed", key.toUtf8() + " is missing or not a time."));
        if (key == u"earliest")
            query.earliest = std::max(query.earliest, *time / 1000);
        else
            query.latest = std::min(query.latest, *time / 1000);
    }
    // History is kept under the pair of IMEI and ICCID: a new pair begins anew, and only the number, which stays, reaches
    // further back (thingspace-api.md 5).
    if (refs.first().kind != "mdn" && refs.first().kind != "msisdn")
        query.earliest = std::max(query.earliest, pairedAt(world, query.row, now));
    return query;
}

/// One row of any history: when, and the JSON.
struct HistoryRow { qint64 at; QByteArray json; };

Reply historyPage(const char *name, const QList<HistoryRow> &rows, bool wrapped)
{
    const bool more = rows.size() > kPageRows;
    QByteArray json = wrapped ? "[{\"" : "{\"";
    json.append(name).append("\":[");
    for (qsizetype i = 0; i < std::min(rows.size(), kPageRows); ++i) {
        if (i)
            json += ',';
        json += rows[i].json;
    }
    json += more ? "],\"hasMoreData\":true}" : "],\"hasMoreData\":false}";
    return {more ? 202 : 200, wrapped ? json + ']' : json};
}

/// Days on which a line may have used anything: from its activation to its last connection (active lines: till now).
std::pair<qint64, qint64> livelyDays(const Device &device, const HistoryQuery &query)
{
    const qint64 from = device.activatedAt ? std::max(query.earliest, device.activatedAt) : query.latest + kHistoryDay;
    const qint64 to = device.state == State::Active ? query.latest : std::min(query.latest, device.connectedAt);
    return {(from + kHistoryDay - 1) / kHistoryDay, to / kHistoryDay};
}

Reply usageHistory(World &world, Call &call)
{
    const auto query = readHistoryQuery(world, call);
    if (!query)
        return query.error();
    const Device &device = world.fleet.at(query->row);
    const auto [first, last] = livelyDays(device, *query);
    const QByteArray plan = world.fleet.catalogue().plans()[device.plan].code;
    QList<HistoryRow> rows;
    for (qint64 day = first; day <= last && rows.size() <= kPageRows; ++day) {
        const qint64 bytes = usageOn(world.settings.seed, query->row, day);
        const auto messages = static_cast<qint64>(mix(world.settings.seed, query->row, static_cast<quint64>(day)) % 40 == 0 ? 3 : 0);
        if (!bytes && !messages)
            continue;
        QByteArray json = "{\"bytesUsed\":" + QByteArray::number(bytes) + ",\"smsUsed\":" + QByteArray::number(messages) + ',';
        appendMember(json, "servicePlan", plan);
        json += day % 7 == 0 ? ",\"source\":\"Usage Feed\"," : ",\"source\":\"Raw Usage\",";
        appendMember(json, "timestamp", zuluSeconds(day * kHistoryDay));
        json += ",\"extendedAttributes\":[{\"key\":\"MoSms\",\"value\":\"" + QByteArray::number(messages)
            + "\"},{\"key\":\"MtSms\",\"value\":\"0\"}]}";
        rows.append({day * kHistoryDay, json});
    }
    return historyPage("usageHistory", rows, false);
}

QByteArray connectionJson(qint64 at, const char *event, qint64 bytes, QByteArrayView mdn)
{
    QByteArray json = "{";
    appendMember(json, "occurredAt", zuluSeconds(at));
    json.append(",\"connectionEventAttributes\":[{\"key\":\"Event\",\"value\":\"").append(event).append("\"}");
    if (bytes)
        json += ",{\"key\":\"BytesUsed\",\"value\":\"" + QByteArray::number(bytes) + "\"}";
    if (!mdn.isEmpty())
        json += ",{\"key\":\"Msisdn\",\"value\":\"1" + mdn.toByteArray() + "\"}";
    return json + "],\"extendedAttributes\":[]}";
}

Reply connectionHistory(World &world, Call &call)
{
    const auto query = readHistoryQuery(world, call);
    if (!query)
        return query.error();
    const Device &device = world.fleet.at(query->row);
    auto [day, last] = livelyDays(device, *query);
    QList<HistoryRow> rows;
    for (--day; day <= last && rows.size() <= kPageRows; ++day) {
        const qint64 bytes = usageOn(world.settings.seed, query->row, day);
        if (!bytes)
            continue;
        const quint64 roll = mix(world.settings.seed, query->row, static_cast<quint64>(day) ^ 0xc0ffeeULL);
        const qint64 start = day * kHistoryDay + static_cast<qint64>(roll % (20 * 3600));
        const qint64 stop = start + 60 + static_cast<qint64>(mix(roll) % (3 * 3600));
        if (start >= std::max(query->earliest, device.activatedAt) && start <= query->latest)
            rows.append({start, connectionJson(start, "Start", 0, device.mdn.view())});
        if (stop >= std::max(query->earliest, device.activatedAt) && stop <= query->latest)
            rows.append({stop, connectionJson(stop, "Stop", bytes, device.mdn.view())});
    }
    return historyPage("connectionHistory", rows, false);
}

HistoryRow provisioningRow(qint64 at, const char *status, QByteArrayView eventType, const QByteArray &by, const Fleet &fleet, const Device &device)
{
    QByteArray json = "{";
    appendMember(json, "occurredAt", zuluSeconds(at));
    json += ',';
    appendMember(json, "status", status);
    json += ',';
    appendMember(json, "eventBy", by);
    json += ',';
    appendMember(json, "eventType", eventType);
    if (!device.mdn.isEmpty()) {
        json += ',';
        appendMember(json, "servicePlan", fleet.catalogue().plans()[device.plan].code);
        json += ',';
        appendMember(json, "mdn", device.mdn.view());
        json += ',';
        appendMember(json, "msisdn", '1' + device.mdn.view().toByteArray());
    }
    return {at, json + ",\"extendedAttributes\":[]}"};
}

/// What happened before the carrier was started, as far as the device shows it.
void addFormerEvents(const World &world, const Device &first, QList<HistoryRow> &rows)
{
    const Fleet &fleet = world.fleet;
    const QByteArray by = fleet.text(first.activatedBy);
    if (!first.activatedAt)
        return;
    rows.append(provisioningRow(first.activatedAt, "Success", "Activation Confirmed", by, fleet, first));
    if (first.state == State::Suspend)
        rows.append(provisioningRow(first.suspendedAt, "Success", "Suspension Confirmed", by, fleet, first));
    if (first.state == State::Deactive)
        rows.append(provisioningRow(first.connectedAt + 3600, "Success", "Deactivate", by, fleet, first));
}

Reply provisioningHistory(World &world, Call &call)
{
    const auto query = readHistoryQuery(world, call);
    if (!query)
        return query.error();
    const QList<quint32> changes = world.ledger.ofDevice(query->row);
    const std::vector<LedgerRow> &ledger = world.ledger.rows();
    QList<HistoryRow> rows;
    const Device first = changes.isEmpty() ? world.trueDevice(query->row) : ledger[changes.first()].before;
    if (!first.gone)
        addFormerEvents(world, first, rows);
    for (const quint32 number : changes) {
        const LedgerRow &change = ledger[number];
        const Operation *operation = world.execution.find(change.operation);
        // Only what an operation provisions is provisioning history; a plan change, say, leaves none.
        if (!operation || !operation->isProvisioning())
            continue;
        rows.append(provisioningRow(change.at / 1000, change.executed ? "Success" : "Failed", operation->eventType(), change.by, world.fleet,
            change.after.mdn.isEmpty() ? change.before : change.after));
    }
    rows.removeIf([&](const HistoryRow &row) { return row.at < query->earliest || row.at > query->latest; });
    std::stable_sort(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.at < b.at; });
    return historyPage("provisioningHistory", rows, true);
}

} // namespace

void addHistoryRoutes(Routes &routes)
{
    routes.add({"POST", kApi + "/devices/usage/actions/list", "history", false, Access::Session, true, usageHistory});
    routes.add({"POST", kApi + "/devices/connections/actions/listHistory", "history", false, Access::Session, true, connectionHistory});
    routes.add({"POST", kApi + "/devices/history/actions/list", "history", false, Access::Session, true, provisioningHistory});
}

} // namespace simulator
