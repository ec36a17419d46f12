#pragma once

#include "models/values/ids.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/result.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

class Database;

/// All that the carrier tells of one line's past (thingspace-api.md 8), oldest first.
struct LineHistory
{
    QDateTime fetchedAt;
    QList<UsageRow> usage;
    QList<ConnectionEvent> connections;
    QList<ProvisioningEvent> provisioning;

    bool operator==(const LineHistory &) const = default;
};

/// How much was kept of it.
struct KeptCounts
{
    QDateTime fetchedAt;
    qint64 usage = 0;
    qint64 connections = 0;
    qint64 provisioning = 0;

    bool operator==(const KeptCounts &) const = default;
};

/// The rows as JSON: `{"fetchedAt","usage":[{"at","bytes","messages","plan","source"}],"connections":[{"at","event","bytes","msisdn"}],
/// "provisioning":[{"at","status","by","event","plan","mdn","msisdn"}]}`; what is empty is left out of a row.
QJsonObject historyJson(const LineHistory &history);
LineHistory historyOf(const QJsonObject &json);

/// What was fetched of lines before their records, and with them their past, were deleted at the carrier: one history an item.
/// In the transaction of the caller if there is one. Errors: Storage.
class KeptHistories
{
public:
    explicit KeptHistories(Database &db) : m_db(db) { }

    /// Says so in the line's own history too.
    [[nodiscard]] Result<void> keep(ItemId item, ChangeId change, DeviceId device, const LineHistory &history);
    [[nodiscard]] Result<bool> isKept(ItemId item);
    [[nodiscard]] Result<QHash<ItemId, KeptCounts>> countsOf(ChangeId change);
    [[nodiscard]] Result<std::optional<LineHistory>> find(ItemId item);

private:
    Database &m_db;
};
