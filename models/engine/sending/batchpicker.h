#pragma once

#include "models/changes/types/finding.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/values/device.h"

#include <QDateTime>
#include <QHash>

#include <optional>

class ChangeSpec;

/// A baseline older than this is read again before it is relied on (promise 6).
inline constexpr std::chrono::hours kBaselineAge {1};

/// What could be picked for the next request of a change.
struct Picked
{
    /// Ready to be journalled; empty lines: nothing may go now.
    Batch batch;
    /// Lines to be read again first, since their baseline is too old: identifiers by line. The pick is repeated after that.
    QList<BatchLine> stale;
    /// Where the next pick goes on.
    bool exhausted = false;
};

/// Chooses items for requests: the fewest that the caps allow, in the plan's order, never a line that moved since review.
class BatchPicker
{
public:
    explicit BatchPicker(EngineContext &context);

    /// Items whose device moved since review, or has no action left of what the carrier lets it have, become `held`, with the difference or
    /// from when it would be legal, in a transaction of their own. Lines of other changes are waited for, and judged when their turn has come.
    [[nodiscard]] Result<Picked> pick(ChangeId change, const Standing &standing, const Profile &profile);

    /// Begins again at the front: after items were queued anew.
    void rewind(ChangeId change) { m_places.remove(change); }

    /// A list by name did not show these lines, which the fleet does not know either.
    void noteMissed(const QList<DeviceId> &lines, const QDateTime &at);

private:
    struct Place
    {
        GroupId group;
        ItemId item;
    };
    struct Row
    {
        BatchLine line;
        QJsonObject before;
        Device device;
        bool known = false;
        bool watched = false;
        /// It was planned to follow another change: `before` is what that one was to leave.
        bool isBehind = false;
        QDateTime readAt;
        /// Others changed it then, as the carrier told: what was seen before is no baseline. Invalid: never.
        QDateTime doubtedAt;
    };
    Result<std::optional<Place>> next(ChangeId change, const Place &from, ItemId last, bool &alone);
    Result<Batch> groupOf(ChangeId change, GroupId group, ChangeType type);
    Result<QList<Row>> rows(ChangeId change, const Place &from, ItemId last, bool alone, int most);
    /// A line the fleet did not know at planning may have been listed since.
    Result<void> findByIccid(Row &row);
    Result<void> completeDevices(QList<Row> &rows);
    Result<QDateTime> lastPass(ProfileId profile, const QString &account);
    Result<void> hold(ChangeId change, const QList<std::pair<ItemId, Finding>> &moved);
    Result<void> dropConflicts(QList<Row> &rows, const Batch &batch, qint64 releasedSeq);
    static std::optional<Finding> differenceOf(const ChangeSpec &spec, const Row &row);
    Result<QHash<ItemId, Finding>> spentQuotas(const QList<Row> &rows, ChangeType type);
    /// No more lines than the profile's brake lets be ended within the hour; with none left, the request is for J to refuse.
    Result<void> shorten(Batch &batch, const Profile &profile);

    EngineContext &m_context;
    QHash<ChangeId, Place> m_places;
    /// In memory alone: whoever comes next asks again.
    QHash<DeviceId, QDateTime> m_missed;
};
