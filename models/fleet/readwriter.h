#pragma once

#include "models/values/ids.h"
#include "thingspace/api/devicerecord.h"
#include "thingspace/basics/result.h"

#include <QDateTime>

#include <chrono>
#include <span>
#include <vector>

class BulkInsert;
class Database;
class ProtectedLines;

/// A list row beside the line that it is about.
struct PlacedRecord
{
    const DeviceRecord *record = nullptr;
    /// RecordHash of it.
    qint64 hash = 0;
    /// 0: the fleet does not know it; write() fills it in.
    DeviceId line;
    /// Its row would change: it is new, says something else than the stored row, or was missing.
    bool changed = false;
    /// A live dispatch names it: by its id, by its unknownLine() key. Filled by protect().
    bool protectedById = false;
    bool protectedByKey = false;
};

/// Whether the carrier said enough of a line to tell it from another.
bool hasIdentifier(const DeviceRecord &record);

/// Writes what a read showed, once it is known which line each row is about: the part that a sync's pages, a refresh and the
/// engine's looks have in common. Everything in the caller's transaction.
class ReadWriter
{
public:
    struct Read
    {
        ProfileId profile;
        QDateTime begunAt;
        std::chrono::milliseconds listLag {0};
    };
    struct Counts
    {
        qint64 added = 0;
        qint64 updated = 0;
    };

    ReadWriter(Database &db, const ProtectedLines &protectedLines) : m_db(db), m_protected(protectedLines) { }

    /// Asks which of them are protected.
    [[nodiscard]] Result<void> protect(std::span<PlacedRecord> placed);
    /// New lines (in the order given), changed rows with their history, sightings. Nothing to write: no statement at all.
    /// `seq` becomes the rows' changed_seq.
    [[nodiscard]] Result<Counts> write(const Read &read, std::span<PlacedRecord> placed, qint64 seq);
    /// Sightings "not listed" for those of `lines` that are protected; answers the others.
    [[nodiscard]] Result<std::vector<DeviceId>> sightAbsent(const QDateTime &begunAt, std::span<const DeviceId> lines);

private:
    Result<qint64> insertNew(const Read &read, std::span<PlacedRecord> placed, qint64 seq);
    Result<qint64> updateChanged(const Read &read, std::span<const PlacedRecord> placed, qint64 seq);
    Result<void> stageChanged(std::span<const PlacedRecord> placed);
    Result<void> addHistory(const Read &read);
    Result<void> sight(const QDateTime &begunAt, std::span<const PlacedRecord> placed);
    Result<void> putSightings(const QDateTime &begunAt);

    Database &m_db;
    const ProtectedLines &m_protected;
};
