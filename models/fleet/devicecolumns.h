#pragma once

#include "models/values/device.h"
#include "thingspace/api/devicerecord.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

class BulkInsert;
class Query;

/// The device table's columns: the list that is selected and its decoder, the list that a read writes and its encoder, side by side.
namespace devicecolumns {

/// What applies to `device d` at the time of asking (assignments of kind plan), as columns.
inline constexpr QLatin1StringView kCustomerPlan {
    "(SELECT a.plan FROM assignment a WHERE a.device_id = d.id AND a.kind = 'plan' AND a.from_at <= {server_now} AND (a.to_at IS NULL OR a.to_at > {server_now}))"};
inline constexpr QLatin1StringView kPool {
    "(SELECT a.pool FROM assignment a WHERE a.device_id = d.id AND a.kind = 'plan' AND a.from_at <= {server_now} AND (a.to_at IS NULL OR a.to_at > {server_now}))"};
inline constexpr QLatin1StringView kAllocation {
    "(SELECT a.allocation_mb FROM assignment a WHERE a.device_id = d.id AND a.kind = 'plan' AND a.from_at <= {server_now} AND (a.to_at IS NULL OR a.to_at > {server_now}))"};

/// What decode() reads, for `SELECT <these> FROM device d …`.
QString selected();
/// The row that `query` is at. readAt is the row's own: DeviceStore makes it the newest confirmation.
Device decode(const Query &query);

/// What a list row fills, in the order of encode().
QStringList ofRecord();
/// The columns of ofRecord() from one row, in that order; the record must live until endRow().
void encode(BulkInsert &insert, const DeviceRecord &record);

/// What a list row shows of a line's identifiers and attributes: a JSON object of contract keys to values; what is absent or empty is not in it.
QByteArray attributes(const DeviceRecord &record);

/// The column that evidence sets for a key of a change's `after`; std::nullopt: not one that evidence can set.
std::optional<QLatin1StringView> settableColumn(QStringView key);
/// A column that may not be NULL.
bool isRequired(QLatin1StringView column);
/// A column that is 0 or 1; its value in a change's `after` is true or false.
bool isFlag(QLatin1StringView column);

} // namespace devicecolumns
