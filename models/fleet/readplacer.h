#pragma once

#include "models/fleet/readwriter.h"

#include <utility>
#include <vector>

/// Finds, for a handful of list rows, the lines of the fleet that they are about: by the carrier's own number, else by ICCID among
/// lines that were never listed; a row without a number by ICCID, IMEI or MDN. (A sync's pages are placed by its PassIndex.)
class ReadPlacer
{
public:
    ReadPlacer(Database &db, ProfileId profile) : m_db(db), m_profile(profile) { }

    /// Fills line and changed of each; lines that are not found stay 0 and are changed.
    [[nodiscard]] Result<void> place(std::span<PlacedRecord> placed);

private:
    Result<void> byCarrierId(std::span<PlacedRecord> placed);
    Result<void> byIccidNeverListed(std::span<PlacedRecord> placed);
    Result<void> byNames(std::span<PlacedRecord> placed);
    Result<void> compareHashes(std::span<PlacedRecord> placed);

    Database &m_db;
    ProfileId m_profile;
};

/// What of `records` is to be placed: without rows that have no identifier (their number is the second value), each line once, hashed.
std::pair<std::vector<PlacedRecord>, qint64> placeable(std::span<const DeviceRecord> records);

/// A page of an account's list with what of it is to be placed.
struct PlaceablePage
{
    PlaceablePage(DevicePage read, const QByteArray &account);
    PlaceablePage(const PlaceablePage &) = delete;
    PlaceablePage &operator=(const PlaceablePage &) = delete;

    DevicePage page;
    /// Where a row does not say its account.
    const QByteArray account;
    /// Each points into `page`.
    std::vector<PlacedRecord> placed;
    /// Rows without any identifier.
    qint64 skipped = 0;
};
