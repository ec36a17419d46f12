#include "thingspace/simulator/devicequery.h"

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/selector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype kMostNamed = 100;
constexpr int kMostPerPage = 2000;

Reply unexpected(const QByteArray &what)
{
    return serviceError("REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. " + what);
}

std::optional<Reply> readNamed(DeviceQuery &query, const Fleet &fleet, const QJsonObject &body, std::optional<qint64> pastMs)
{
    const bool single = body[u"deviceId"].isObject();
    const QList<DeviceRefs> devices = namedDevices(body);
    if (devices.isEmpty())
        return std::nullopt;
    if (devices.size() > kMostNamed)
        return serviceError("INPUT_INVALID.NumberofDevices", "INPUT_INVALID. More than 100 devices in one list request.");
    query.single = single;
    query.named.emplace();
    for (const DeviceRefs &refs : devices) {
        if (auto fault = refsFault(refs))
            return fault;
        const Row row = pastMs ? rowAsOf(fleet, refs, *pastMs) : rowOf(fleet, refs);
        if (row != kNoRow && !query.named->contains(row))
            query.named->append(row);
    }
    std::sort(query.named->begin(), query.named->end());
    return std::nullopt;
}

std::optional<Reply> readFilters(DeviceQuery &query, const QJsonObject &body)
{
    const QJsonArray filters = body[u"filter"][u"deviceIdentifierFilters"].toArray();
    for (const QJsonValueConstRef value : filters) {
        const QJsonObject object = value.toObject();
        const auto text = [&](const QString &key) { return object[key].toString().toUtf8(); };
        const DeviceQuery::Filter filter {text(u"kind"_s).toLower(), text(u"contains"_s), text(u"startswith"_s), text(u"endswith"_s)};
        static const QList<QByteArray> kinds {"iccid", "imei", "mdn", "msisdn", "imsi", "min", "meid", "eid", "esn"};
        if (!kinds.contains(filter.kind))
            return serviceError("INPUT_INVALID.Device.Kind.Invalid", "INPUT_INVALID. The kind of an identifier filter is not valid.");
        if (filter.contains.isEmpty() && filter.startsWith.isEmpty() && filter.endsWith.isEmpty())
            return unexpected("An identifier filter without a text to match.");
        query.filters.append(filter);
    }
    return std::nullopt;
}

std::optional<Reply> readTimes(DeviceQuery &query, const QJsonObject &body)
{
    for (const QString &key : {u"earliest"_s, u"latest"_s}) {
        const QString text = body[key].toString();
        if (text.isEmpty())
            continue;
        const auto ms = timeFrom(text);
        if (!ms)
            return serviceError("DeserializationFailed", key.toUtf8() + " is not a time.");
        (key == u"earliest" ? query.earliest : query.latest) = *ms / 1000;
    }
    return std::nullopt;
}

std::optional<Reply> readSelection(DeviceQuery &query, const Fleet &fleet, const QJsonObject &body)
{
    const auto text = [&](const QString &key) { return body[key].toString().toUtf8(); };
    if (const QByteArray account = text(u"accountName"_s); !account.isEmpty()) {
        query.account = fleet.catalogue().accountNumber(account);
        if (!query.account)
            return serviceError("REQUEST_FAILED.AccountNotFound", "REQUEST_FAILED. The account could not be found.");
    }
    if (const QByteArray state = text(u"currentState"_s); !state.isEmpty()) {
        query.state = stateFrom(state);
        if (!query.state)
            return unexpected("There is no such state.");
    }
    if (const QByteArray plan = text(u"servicePlan"_s); !plan.isEmpty()) {
        query.plan = fleet.catalogue().planByAny(plan);
        query.nothing = query.nothing || !query.plan;
    }
    if (const QByteArray group = text(u"groupName"_s); !group.isEmpty()) {
        query.group = fleet.knownText(group);
        query.nothing = query.nothing || !query.group;
    }
    const QJsonArray fields = body[u"customFields"].toArray();
    if (auto fault = customFieldsFault(fields))
        return fault;
    for (const QJsonValueConstRef field : fields)
        query.customFields.append({customFieldNumber(field[u"key"].toString()).value_or(0), field[u"value"].toString().toUtf8()});
    return std::nullopt;
}

std::optional<Reply> readPaging(DeviceQuery &query, const Fleet &fleet, const QJsonObject &body)
{
    const QJsonValue most = body[u"maxNumberOfDevices"];
    if (!most.isUndefined() && !most.isNull()) {
        if (!most.isDouble() || most.toDouble() < 0)
            return serviceError("DeserializationFailed", "maxNumberOfDevices is not a number of devices.");
        query.most = static_cast<int>(std::min<qint64>(kMostPerPage, most.toInteger()));
        if (query.most == 0)
            query.most = kMostPerPage;
    }
    const QJsonValue seen = body[u"largestDeviceIdSeen"];
    if (!seen.isUndefined() && !seen.isNull()) {
        const qint64 id = seen.isString() ? seen.toString().toLongLong() : seen.toInteger(-1);
        if (id < 0)
            return serviceError("DeserializationFailed", "largestDeviceIdSeen is not a device id.");
        query.first = static_cast<Row>(std::clamp<qint64>(id + 1 - Fleet::kFirstId, 0, fleet.rows()));
    }
    return std::nullopt;
}

} // namespace

tl::expected<DeviceQuery, Reply> DeviceQuery::read(const Fleet &fleet, const QJsonObject &body, std::optional<qint64> pastMs)
{
    DeviceQuery query;
    if (auto fault = readNamed(query, fleet, body, pastMs))
        return tl::make_unexpected(*fault);
    if (auto fault = readSelection(query, fleet, body))
        return tl::make_unexpected(*fault);
    if (auto fault = readFilters(query, body))
        return tl::make_unexpected(*fault);
    if (auto fault = readTimes(query, body))
        return tl::make_unexpected(*fault);
    if (auto fault = readPaging(query, fleet, body))
        return tl::make_unexpected(*fault);
    return query;
}

bool DeviceQuery::fits(const Fleet &fleet, const Device &device) const
{
    if (device.gone || (account && device.account != *account) || (state && device.state != *state))
        return false;
    if ((plan && (device.plan != *plan || !hasNumber(device.state))) || (group && device.group != *group))
        return false;
    if ((earliest && device.createdAt < *earliest) || (latest && device.createdAt > *latest))
        return false;
    for (const auto &[number, text] : customFields) {
        if (fleet.text(device.customFields[number]) != text)
            return false;
    }
    return std::all_of(filters.begin(), filters.end(), [&](const Filter &filter) {
        const QByteArray id = identifierOf(fleet, device, filter.kind);
        return !id.isEmpty() && id.contains(filter.contains) && id.startsWith(filter.startsWith) && id.endsWith(filter.endsWith);
    });
}

DeviceQuery::Page DeviceQuery::run(const Fleet &fleet, std::optional<qint64> pastMs) const
{
    Page page;
    if (nothing)
        return page;
    const bool past = pastMs && fleet.hasPast();
    // Answers whether the page is full.
    const auto consider = [&](Row row) {
        if (past ? !fits(fleet, fleet.past(row, *pastMs)) : !fits(fleet, fleet.at(row)))
            return false;
        page.more = page.devices.size() == most;
        if (!page.more)
            page.devices.append(row);
        return page.more;
    };
    if (named) {
        for (const Row row : *named) {
            if (row >= first && consider(row))
                break;
        }
        return page;
    }
    Row row = first;
    if (earliest) // the dates ascend with the rows
        row = std::max(row, fleet.firstAddedSince(*earliest));
    const std::vector<quint8> &states = fleet.states();
    for (; row < fleet.rows(); ++row) {
        // A sweep by state reads one byte of each line it passes over.
        if (state && !past && states[row] != static_cast<quint8>(*state))
            continue;
        if (consider(row))
            break;
    }
    return page;
}

} // namespace simulator
