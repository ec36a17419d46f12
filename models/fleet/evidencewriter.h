#pragma once

#include "models/fleet/deviceevidence.h"
#include "thingspace/basics/result.h"

#include <QHash>
#include <QList>

#include <vector>

class Database;

/// DeviceStore::applyEvidence in its steps: the lines that the fleet did not know get a row, then one history statement and one
/// update for each column that the batch names, whatever the batch's size. In the caller's transaction.
class EvidenceWriter
{
public:
    EvidenceWriter(Database &db, const QList<DeviceEvidence> &settled) : m_db(db), m_settled(settled) { }

    [[nodiscard]] Result<void> write();

private:
    /// One value to set; the newest evidence wins where a batch names a line and a column twice.
    struct Value
    {
        DeviceId device;
        /// As the contract writes it.
        QString field;
        QString text;
        ItemId item;
        QString evidence;
        qint64 at = 0;
    };

    Result<void> resolveUnknownLines();
    Result<void> findByIccid(ProfileId profile, const QHash<QString, DeviceId> &lines);
    Result<void> insertLines(const std::vector<const DeviceEvidence *> &unknown);
    Result<void> collectValues();
    Result<void> stageValues();
    Result<void> writeHistory(const QString &field, QLatin1StringView column);
    Result<void> partZipFour();
    Result<void> writeColumn(const QString &field, QLatin1StringView column);

    Database &m_db;
    const QList<DeviceEvidence> &m_settled;
    qint64 m_seq = 0;
    /// unknownLine() key to the row's id.
    QHash<DeviceId, DeviceId> m_known;
    std::vector<Value> m_values;
};
