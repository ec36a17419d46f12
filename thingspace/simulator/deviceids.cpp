#include "thingspace/simulator/deviceids.h"

#include "thingspace/simulator/synthetic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

struct KindRule { const char *kind; qsizetype least; qsizetype most; bool hex; };

constexpr std::array kKindRules {
    KindRule {"iccid", 1, 20, false}, KindRule {"imei", 1, 16, false}, KindRule {"meid", 14, 15, true}, KindRule {"esn", 11, 11, false},
    KindRule {"mdn", 10, 10, false}, KindRule {"msisdn", 11, 11, false}, KindRule {"imsi", 15, 15, false}, KindRule {"eid", 32, 32, false},
};

bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

} // namespace

DeviceRef refFrom(const QJsonObject &object)
{
    return {object[u"kind"].toString().toLower().toUtf8(), object[u"id"].toString().toUtf8()};
}

DeviceRefs refsFrom(const QJsonArray &array)
{
    DeviceRefs refs;
    refs.reserve(array.size());
    for (const QJsonValueConstRef value : array)
        refs.append(refFrom(value.toObject()));
    return refs;
}

QJsonArray refsToJson(const DeviceRefs &refs)
{
    QJsonArray array;
    for (const DeviceRef &ref : refs)
        array.append(QJsonObject {{u"id"_s, QString::fromUtf8(ref.id)}, {u"kind"_s, QString::fromUtf8(ref.kind)}});
    return array;
}

std::optional<Reply> refsFault(const DeviceRefs &refs)
{
    for (const DeviceRef &ref : refs) {
        const auto rule = std::find_if(kKindRules.begin(), kKindRules.end(), [&](const KindRule &known) { return ref.kind == known.kind; });
        if (rule == kKindRules.end())
            return serviceError("INPUT_INVALID.Device.Kind.Invalid", "INPUT_INVALID. The kind of a device identifier is not valid.");
        const bool fits = ref.id.size() >= rule->least && ref.id.size() <= rule->most && (rule->hex ? isHex(ref.id) : isDigits(ref.id));
        if (!fits)
            return serviceError("INPUT_INVALID.Device.Identifier.Invalid", "INPUT_INVALID. A device identifier does not fit its kind.");
    }
    return std::nullopt;
}

Row rowOf(const Fleet &fleet, const DeviceRefs &refs)
{
    Row row = kNoRow;
    for (const DeviceRef &ref : refs) {
        const Row named = fleet.find(ref.kind, ref.id);
        if (named == kNoRow || (row != kNoRow && named != row))
            return kNoRow;
        row = named;
    }
    return row;
}

Row rowAsOf(const Fleet &fleet, const DeviceRefs &refs, qint64 atMs)
{
    const auto fits = [&](Row row) {
        const Device device = fleet.past(row, atMs);
        return !device.gone && std::all_of(refs.begin(), refs.end(), [&](const DeviceRef &ref) {
            return identifierOf(fleet, device, ref.kind) == ref.id;
        });
    };
    if (refs.isEmpty())
        return kNoRow;
    if (const Row row = rowOf(fleet, refs); row != kNoRow && fits(row))
        return row;
    for (const Row row : fleet.changedRows()) {
        if (fits(row))
            return row;
    }
    return kNoRow;
}

Row anyRowOf(const Fleet &fleet, const DeviceRefs &refs)
{
    for (const DeviceRef &ref : refs) {
        if (const Row row = fleet.find(ref.kind, ref.id); row != kNoRow)
            return row;
    }
    return kNoRow;
}

QList<DeviceRefs> namedDevices(const QJsonObject &body)
{
    QList<DeviceRefs> devices;
    for (const QString &key : {u"devices"_s, u"devicesToAdd"_s, u"devicesToDelete"_s}) {
        const QJsonArray array = body[key].toArray();
        devices.reserve(devices.size() + array.size());
        for (const QJsonValueConstRef value : array)
            devices.append(refsFrom(value[u"deviceIds"].toArray()));
    }
    if (body[u"deviceIds"].isArray())
        devices.append(refsFrom(body[u"deviceIds"].toArray()));
    if (body[u"deviceId"].isObject())
        devices.append(DeviceRefs {refFrom(body[u"deviceId"].toObject())});
    const QJsonArray listed = body[u"deviceList"].toArray();
    for (const QJsonValueConstRef value : listed)
        devices.append(DeviceRefs {refFrom(value.toObject())});
    return devices;
}

QByteArray iccidOf(const Fleet &fleet, const DeviceRefs &refs)
{
    QByteArray given = refValue(refs, "iccid");
    if (!given.isEmpty())
        return given;
    const Row row = anyRowOf(fleet, refs);
    return row == kNoRow ? QByteArray() : fleet.at(row).iccid.view().toByteArray();
}

QByteArray identifierOf(const Fleet &fleet, const Device &device, QByteArrayView kind)
{
    if (kind == "iccid")
        return device.iccid.view().toByteArray();
    if (kind == "imei")
        return device.imei.view().toByteArray();
    if (kind == "imsi")
        return device.imsi.view().toByteArray();
    if (kind == "mdn" || kind == "min")
        return device.mdn.view().toByteArray();
    if (kind == "msisdn")
        return device.mdn.isEmpty() ? QByteArray() : '1' + device.mdn.view().toByteArray();
    if (kind == "eid")
        return fleet.text(device.eid);
    return kind == "meid" ? fleet.text(device.meid) : QByteArray();
}

QByteArray refValue(const DeviceRefs &refs, QByteArrayView kind)
{
    for (const DeviceRef &ref : refs) {
        if (ref.kind == kind)
            return ref.id;
    }
    return {};
}

} // namespace simulator
