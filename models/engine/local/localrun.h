#pragma once

#include "models/changes/types/finding.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginecontext.h"
#include "models/engine/local/usagereads.h"
#include "models/engine/sending/batch.h"
#include "models/values/device.h"

#include <QHash>

#include <optional>
#include <span>

class ChangeSpec;
struct ItemFacts;

/// Does changes of local types: some thousand items a transaction, each with its line's records, history and audit entry (promise 5), or none of
/// them. There is no request and so nothing of unknown fate: whoever dies leaves items that are queued or done.
class LocalRun
{
public:
    explicit LocalRun(EngineContext &context);

    struct Step
    {
        /// Some items are done or held; there may be more.
        bool did = false;
        /// Nothing is queued, or all that is waits for other changes: the next step begins at the front again.
        bool exhausted = false;
        /// What must be read first: records that are too old, of one account …
        QString account;
        QList<BatchLine> stale;
        /// … or the usage of lines whose records are not.
        QList<BatchLine> unread;
    };

    /// Takes one batch. Errors: Refused "journal.lease", "journal.not-running", "journal.wave"; Storage.
    [[nodiscard]] Result<Step> step(ChangeId change, const Standing &standing, const Profile &profile);

    /// What was read of lines' usage since; kept for an hour, in memory: whoever comes next reads again.
    void noteUsage(const QHash<DeviceId, LineUsage> &usage) { m_usage.insert(usage); }

private:
    struct Row
    {
        BatchLine line;
        GroupId group;
        QJsonObject before;
        QJsonObject after;
        QJsonObject parameters;
        QString account;
        QDateTime doubtedAt;
        std::optional<Device> device;
    };
    struct Place
    {
        GroupId group;
        ItemId item;
    };

    Result<QList<Row>> rows(ChangeId change, qint64 last, int most);
    Result<void> loadDevices(QList<Row> &rows);
    void needReads(const ChangeSpec &spec, const QList<Row> &rows, Step &step) const;
    Result<qint64> guard(ChangeId change, const QList<Row> &rows);
    Result<void> leaveWaiting(QList<Row> &rows, ChangeId change, ChangeType type, qint64 releasedSeq);
    Result<std::vector<ItemFacts>> factsOf(const QList<Row> &rows, const Profile &profile, ChangeType type, const QDateTime &nowUtc);
    Result<void> carryOut(const QList<Row> &rows, const std::vector<ItemFacts> &facts, ChangeId change, const ChangeSpec &spec, const QDateTime &nowUtc);
    const LineUsage *usageOf(DeviceId line, const QDateTime &nowUtc) const;

    EngineContext &m_context;
    QHash<ChangeId, Place> m_places;
    QHash<DeviceId, LineUsage> m_usage;
};
