#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

/// A row's number with the table in its type, so that an item is never taken for a device.
template<typename Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return qHash(id.value, seed); }
};

using ProfileId = Id<struct ProfileTag>;
/// Negative for a line that the fleet does not know yet: see linekey.h.
using DeviceId = Id<struct DeviceTag>;
using ChangeId = Id<struct ChangeTag>;
using GroupId = Id<struct GroupTag>;
using ItemId = Id<struct ItemTag>;
using DispatchId = Id<struct DispatchTag>;
using ProcessId = Id<struct ProcessTag>;
