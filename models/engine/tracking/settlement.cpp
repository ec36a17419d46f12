#include "models/engine/tracking/settlement.h"

#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/stageline.h"
#include "models/engine/tracking/sightingverdict.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

MoveDetail detailOf(const Settled &item)
{
    MoveDetail detail;
    detail.what = item.what;
    detail.dispatch = item.dispatch;
    detail.evidence = item.evidence;
    detail.attribution = item.attribution;
    detail.reason = item.reason;
    detail.reasonArguments = item.reasonArguments;
    detail.errorCode = item.code;
    detail.errorText = item.text;
    // An unconfirmed item is not due for anything: the column says since when its dispute wants a newer read.
    detail.dueAt = item.newerThan;
    detail.audited = true;
    return detail;
}

/// That a record is gone is said by the answer that deleted it, or by two lists that should have it. A callback tells of the deactivation
/// before it, and what a person says is for a complete pass to bear out.
bool provesGone(const QString &evidence)
{
    return evidence == evidence::kAnswer || evidence == evidence::kDeviceRecord;
}

} // namespace

Settlement::Settlement(EngineContext &context)
    : m_context(context)
{
}

Result<void> Settlement::settle(const QList<Settled> &items)
{
    if (items.isEmpty())
        return {};
    return m_context.db.inTransaction([&]() -> Result<void> {
        const QDateTime now = m_context.clock.nowUtc();
        ItemMoves moves(m_context.db);
        QList<DeviceEvidence> proven;
        QSet<ChangeId> changes;
        for (const Settled &item : items) {
            if (auto staged = moves.add({item.item, item.change, item.from, item.to, detailOf(item)}); !staged)
                return staged;
            changes.insert(item.change);
            if (item.to == ItemState::Succeeded) {
                // What was undone since is not what the line is.
                if (item.isReversed)
                    continue;
                proven << item.device;
                proven.last().item = item.item;
                proven.last().evidence = item.evidence;
                proven.last().at = now;
                if (!provesGone(item.evidence))
                    proven.last().after.remove("missing"_L1);
            }
        }
        if (const auto moved = moves.apply(m_context.origin, now); !moved)
            return failure(moved.error());
        if (auto stored = DeviceStore(m_context.db).applyEvidence(proven); !stored)
            return stored;
        ChangeProgress progress(m_context);
        for (const ChangeId change : changes) {
            if (const auto advanced = progress.advance(change); !advanced)
                return failure(advanced.error());
        }
        return {};
    });
}

Result<void> Settlement::settleAnswer(const Dispatch &dispatch, const Profile &profile,
                                      const std::function<const SendOutcome::Row *(const QJsonObject &)> &rowOf)
{
    QList<Settled> settled;
    {
        auto rows = m_context.db.query(TrackSql::DispatchLines);
        if (const auto read = rows.bind(u":dispatch", dispatch.id.value).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            const auto state = itemState(rows.text(1));
            if (!state || !isLive(*state) || rows.number(3) != dispatch.id.value)
                continue;
            const QJsonObject identifiers = jsonObject(rows.text(4));
            const SendOutcome::Row *row = rowOf(identifiers);
            if (row == nullptr)
                continue;
            Settled item {ItemId {rows.number(0)}, dispatch.change, dispatch.id, *state, row->succeeded ? ItemState::Succeeded : ItemState::Failed, u"answer"_s,
                          evidence::kAnswer, {}, {}, {}, row->text, {}, {}};
            if (row->succeeded) {
                item.attribution = attribution::kOurs;
                item.device = {DeviceId {rows.number(2)}, profile.id, {}, {}, identifiers, jsonObject(rows.text(5)), {}, {}};
            } else {
                item.code = u"carrier.row-failed"_s;
            }
            settled << item;
        }
    }
    // The account is the request's, and every line of it shares it.
    if (!settled.isEmpty()) {
        auto facts = m_context.db.query(TrackSql::DispatchFacts);
        if (const auto read = facts.bind(u":dispatch", dispatch.id.value).exec(); !read)
            return failure(read.error());
        const QString account = facts.next() ? facts.text(1) : QString();
        for (Settled &item : settled)
            item.device.account = account;
    }
    return settle(settled);
}

Result<Settlement::Judged> Settlement::judgeSightings(const Profile &profile, std::optional<std::span<const DeviceId>> lines,
                                                      std::chrono::milliseconds offsetNow)
{
    Judged result;
    const auto lag = durationSetting(profile, "list-lag"_L1);
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        if (lines) {
            if (auto staged = fillStageLine(m_context.db, *lines); !staged)
                return staged;
        } else {
            if (auto forgotten = m_context.db.run(TrackSql::ForgetLines); !forgotten)
                return failure(forgotten.error());
            const auto staged = m_context.db.query(TrackSql::StageLiveSeen).bind(u":process", m_context.process.value).bind(u":profile", profile.id.value).exec();
            if (!staged)
                return failure(staged.error());
        }
        auto verdicts = readSightings(m_context, profile.id, lag, offsetNow);
        if (!verdicts)
            return failure(verdicts.error());
        const QList<DeviceId> hints = verdicts->hints.keys();
        result.hints = QSet<DeviceId>(hints.begin(), hints.end());
        result.settled = verdicts->settled.size();
        if (auto hinted = noteHints(m_context, verdicts->hints); !hinted)
            return hinted;
        if (auto settled = settle(verdicts->settled); !settled)
            return settled;
        if (auto noted = noteRuns(m_context, lag, offsetNow); !noted)
            return noted;
        return splitRefusedBatches(m_context, verdicts->atBaseline);
    });
    return done ? Result<Judged>(result) : failure(done.error());
}
