#pragma once

#include <QObject>

namespace devicesql {
Q_NAMESPACE

/// The statements of resources/sql/device.sql.
enum class DeviceSql {
    MaxChanged, EmptyLines, EmptyNames, EmptyDevices, EmptySightings, EmptyValues,
    MatchIccid, MatchImei, MatchMdn, MatchMsisdn, MatchImsi, MatchEid, MatchMeid, MatchCarrierId, IccidsBetween, FormerNames, MatchNeverListed, RowHashes,
    DropYounger, FlagHistory, AddReadHistory, UpdateRead, TouchRead, PutSightings, PartZipFour,
    DropCarrierIndex, DropIccidIndex, DropImeiIndex, DropMdnIndex,
    MakeCarrierIndex, MakeIccidIndex, MakeImeiIndex, MakeMdnIndex, MakeChangedIndex, AnyDevice
};
Q_ENUM_NS(DeviceSql)

} // namespace devicesql

using devicesql::DeviceSql;
