#include "models/changes/types/wiredevices.h"

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace wiredevices {

namespace {

bool append(WireDevice &device, const QJsonObject &identifiers, QLatin1StringView kind)
{
    const QString value = identifiers.value(kind).toString();
    if (!value.isEmpty())
        device.append({QByteArray(kind.data(), kind.size()), value.toLatin1()});
    return !value.isEmpty();
}

WireDevice firstOf(const QJsonObject &identifiers, std::span<const QLatin1StringView> kinds)
{
    WireDevice device;
    for (const QLatin1StringView kind : kinds) {
        if (append(device, identifiers, kind))
            break;
    }
    return device;
}

} // namespace

WireDevice listed(const QJsonObject &identifiers)
{
    constexpr std::array kKinds {"iccid"_L1, "eid"_L1, "imei"_L1, "mdn"_L1, "msisdn"_L1, "imsi"_L1, "meid"_L1};
    return firstOf(identifiers, kKinds);
}

WireDevice recorded(const QJsonObject &identifiers)
{
    constexpr std::array kKinds {"iccid"_L1, "eid"_L1, "imei"_L1, "meid"_L1};
    return firstOf(identifiers, kKinds);
}

WireDevice paired(const QJsonObject &identifiers)
{
    WireDevice device;
    if (!append(device, identifiers, "iccid"_L1))
        append(device, identifiers, "eid"_L1);
    append(device, identifiers, "imei"_L1);
    return device;
}

} // namespace wiredevices
