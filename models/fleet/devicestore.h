#pragma once

#include "models/fleet/deviceevidence.h"
#include "models/fleet/linename.h"
#include "models/values/device.h"
#include "thingspace/api/devicerecord.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <vector>

class Database;
class ProtectedLines;
struct PlacedRecord;

/// What one read of the carrier showed of some lines.
struct DeviceRead
{
    ProfileId profile;
    /// When the request left, UTC, on our clock.
    QDateTime begunAt;
    /// Profile key `list-lag`: how stale the read may be.
    std::chrono::milliseconds listLag {0};
    /// As listed. Rows without an identifier are skipped, repeated ones taken once.
    std::span<const DeviceRecord> records;
    /// Lines that were asked for by name and not listed: protected ones get a sighting with listed = 0. Nothing is marked missing.
    std::span<const DeviceId> absent;
    /// Also rewrite rows that are as they were.
    bool full = false;
};

struct DeviceReadSummary
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    /// Without any identifier.
    qint64 skipped = 0;
    /// The lines that the records were about, each once, in the records' order.
    std::vector<DeviceId> lines;
};

/// The fleet's lines in the store: the tables device, device_history and sighting. One connection, one thread.
/// All functions run in the transaction of the caller if there is one, else in one of their own. Errors: Storage.
class DeviceStore
{
public:
    explicit DeviceStore(Database &db);

    /// std::nullopt: no such line.
    [[nodiscard]] Result<std::optional<Device>> find(DeviceId id);
    /// Those of `ids` that exist, by id; any number of them.
    [[nodiscard]] Result<QHash<DeviceId, Device>> byIds(std::span<const DeviceId> ids);
    /// The same, one after another in id order, for as many as do not fit memory; `take` may stop by answering false; it may not use the connection.
    [[nodiscard]] Result<void> eachOf(std::span<const DeviceId> ids, const std::function<bool(const Device &)> &take);
    /// Which lines of the profile the names belong to: set-based, for up to a million rows.
    [[nodiscard]] Result<LineMatches> match(ProfileId profile, std::span<const LineName> names);
    /// LineMatcher::formerly().
    [[nodiscard]] Result<std::vector<FormerName>> formerly(ProfileId profile, std::span<const LineName> names);
    /// The first six ICCIDs of the profile's lines from `first` on and before `behind`, as texts, with so many digits, ascending.
    [[nodiscard]] Result<QStringList> iccidsBetween(ProfileId profile, const QString &first, const QString &behind, qsizetype digits);

    /// Writes what a read showed: new lines, changed columns, history (source "sync"), sightings of protected lines.
    /// State, plan, ICCID and IMEI stay where the line is protected, or where evidence_at + listLag is not before begunAt.
    [[nodiscard]] Result<DeviceReadSummary> recordRead(const DeviceRead &read, const ProtectedLines &protectedLines);

    /// Sets what settled items proved, with history (source "change"), evidence_at and changed_seq. Set-based: give batches.
    /// Errors besides Storage: Protocol "device.column": a key of `after` is not one that evidence can set.
    [[nodiscard]] Result<void> applyEvidence(const QList<DeviceEvidence> &settled);

    /// The newest change sequence: rows that changed since have a larger changed_seq.
    [[nodiscard]] Result<qint64> changeSequence();

    /// Makes those indexes of the device table that a first load dropped and did not live to make again. Call when a store is opened.
    [[nodiscard]] Result<void> ensureIndexes();
    /// For a first load: all but device_changed. Whoever calls it calls ensureIndexes() when done, whatever happened in between.
    [[nodiscard]] Result<void> dropIndexes();
    /// Not one line of any profile.
    [[nodiscard]] Result<bool> isEmpty();

private:
    Result<void> writeRead(const DeviceRead &read, const ProtectedLines &protectedLines, DeviceReadSummary &summary);
    Result<void> touchUnchanged(const DeviceRead &read, std::span<const PlacedRecord> placed);

    Database &m_db;
};
