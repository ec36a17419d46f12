#include "models/changes/types/wiredevices.h"

#include <array>

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

} // namespace

WireDevice listed(const QJsonObject &identifiers)
{
    constexpr std::array kKinds {"iccid"_L1, "eid"_L1, "imei"_L1, "mdn"_L1, "msisdn"_L1, "imsi"_L1, "meid"_L1};
    WireDevice device;
    for (const QLatin1StringView kind : kKinds) {
        if (append(device, identifiers, kind))
            break;
    }
    return device;
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
