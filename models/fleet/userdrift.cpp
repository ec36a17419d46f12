#include "models/fleet/userdrift.h"

using namespace Qt::StringLiterals;

namespace {

/// Lists show names to this character (thingspace-api.md 3.2).
constexpr int kListedName = 25;

bool mayBeWhole(const QString &name)
{
    return name.toUcs4().size() < kListedName;
}

} // namespace

namespace userdrift {

QString atCarrier(const Device &device)
{
    return u"%1 %2"_s.arg(device.firstName, device.lastName).trimmed();
}

bool has(const Device &device)
{
    return !device.userName.isEmpty() && mayBeWhole(device.firstName) && mayBeWhole(device.lastName) && atCarrier(device) != device.userName;
}

QString sql()
{
    return u"(CASE WHEN COALESCE(d.user_name, '') <> '' AND LENGTH(COALESCE(d.first_name, '')) < %1 AND LENGTH(COALESCE(d.last_name, '')) < %1 "
           "AND TRIM(COALESCE(d.first_name, '') || ' ' || COALESCE(d.last_name, '')) <> d.user_name THEN 1 ELSE 0 END)"_s.arg(kListedName);
}

} // namespace userdrift
