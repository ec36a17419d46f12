#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QString>

#include <span>
#include <vector>

class Database;
struct LineQuota;

/// A line as facts are asked for: by its key, and by the one that an earlier change may have used before the fleet knew it.
struct AskedLine
{
    DeviceId key;
    /// Of a line that the fleet knows; else empty.
    QString iccid;
};

/// What a line had of a quota.
struct QuotaUse
{
    int used = 0;
    /// When enough have left the window that one more is legal; invalid: one is now.
    QDateTime freesAt;
};

/// Stages lines for the statements about facts; a line without a key is left out, its place stays. Inside a transaction. Errors: Storage.
[[nodiscard]] Result<void> stageFacts(Database &db, std::span<const AskedLine> lines);

/// Of the staged lines, in their order. Inside the transaction that staged them. Errors: Storage.
[[nodiscard]] Result<std::vector<QuotaUse>> readQuotaUse(Database &db, const LineQuota &quota, size_t lines, const QDateTime &nowUtc);
