#include "models/engine/tracking/sightingverdict.h"

#include "models/changes/itemmoves.h"
#include "models/changes/jsontext.h"
#include "models/changes/types/changespec.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/tracking/callbackverdict.h"
#include "models/engine/tracking/shownplan.h"
#include "models/engine/tracking/sincejournal.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

/// One row of TrackSql::SeenLive.
struct Seen
{
    ItemId item;
    ChangeId change;
    ItemState state;
    DeviceId device;
    bool alone;
    QString itemCode;
    DispatchId dispatch;
    QString fate;
    qint64 journalledAt;
    qint64 carrierOffset;
    QString account;
    qint64 devices;
    QString dispatchCode;
    QJsonObject before;
    QJsonObject after;
    QJsonObject identifiers;
    qint64 begunAt;
    Sighting sighting;
    ChangeType type;
    QString reason;
    /// What earlier proper reads showed of it, as `sighting_run` writes it, and since when; empty: there was none.
    QString shownBefore;
    qint64 shownSince;
    QString itemText;
    /// As the record has it.
    QString shownPlan;

    bool isAlreadySo(const ChangeSpec &spec) const
    {
        // The code alone may be an earlier attempt's.
        return reason == kAlreadySo || (fate == "refused"_L1 && !itemCode.isEmpty() && spec.isAlreadySo(itemCode));
    }
};

Seen seen(const Query &row)
{
    Seen result {ItemId {row.number(0)}, ChangeId {row.number(1)}, itemState(row.text(2)).value_or(ItemState::Unconfirmed), DeviceId {row.number(3)},
            row.flag(4), row.text(5), DispatchId {row.number(6)}, row.text(7), row.number(8), row.number(9), row.text(10), row.number(11),
            row.text(12), jsonObject(row.text(13)), jsonObject(row.text(14)), jsonObject(row.text(15)), row.number(16),
            Sighting {row.flag(17), row.text(18), row.text(19), row.text(20), row.text(21)},
            changeType(row.text(22)).value_or(ChangeType::Suspend), row.text(23), row.text(24), row.number(25), row.text(26), row.text(19)};
    // Nothing to tell apart where the record says what was asked for and only one plan is called so, as nearly always: parameters are read
    // for the others.
    if (const QString wanted = result.after.value("plan"_L1).toString(); !wanted.isEmpty() && (result.sighting.plan != wanted || row.text(28).isEmpty()))
        readPlan(result.sighting, row.text(28), result.after, jsonObject(row.text(27)));
    return result;
}

/// Begun at J + list-lag or later, both on the carrier's clock, so that ours may jump.
bool isProof(const Seen &row, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow)
{
    return sincejournal::elapsed(row.begunAt, row.journalledAt, row.carrierOffset, offsetNow) >= lag;
}

/// Not listed now, nor by a proper read that began list-lag or more before this one.
bool isAbsentTwice(const Seen &row, std::chrono::milliseconds lag)
{
    return !row.sighting.listed && row.shownBefore.startsWith(u'0') && row.begunAt > row.shownSince && row.begunAt - row.shownSince >= lag.count();
}

/// An earlier proper read, list-lag or more before, showed all that this one shows (as NoteRuns writes it).
bool isShownTwice(const Seen &row, const QString &attributes, std::chrono::milliseconds lag)
{
    const Sighting &now = row.sighting;
    const QString shown = u"%1 %2 %3 %4"_s.arg(now.listed ? u"1"_s : u"0"_s, now.state, row.shownPlan, now.mdn);
    return row.shownBefore == shown + u' ' + attributes && row.begunAt > row.shownSince && row.begunAt - row.shownSince >= lag.count();
}

Settled success(const Seen &row, ProfileId profile, bool alreadySo)
{
    Settled item {row.item, row.change, row.dispatch, row.state, ItemState::Succeeded, u"look"_s, evidence::kDeviceRecord,
                  alreadySo ? attribution::kOther : attribution::kUnattributed, {}, {}, {}, {}, {}};
    item.device = {row.device, profile, {}, row.account, row.identifiers, row.after, {}, {}};
    return item;
}

/// The carrier said "already so", its record says otherwise: the refusal stands.
Settled refusalStands(const Seen &row)
{
    return {row.item, row.change, row.dispatch, row.state, ItemState::Failed, u"look"_s, evidence::kDeviceRecord, {}, {}, row.itemCode, row.itemText, {}, {}};
}

} // namespace

Result<SightingVerdicts> readSightings(EngineContext &context, ProfileId profile, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow)
{
    SightingVerdicts result;
    auto rows = context.db.query(TrackSql::SeenLive);
    if (const auto read = rows.bind(u":process", context.process.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        Seen row = seen(rows);
        const ChangeSpec &spec = changeSpec(row.type);
        const bool alreadySo = row.isAlreadySo(spec);
        if (spec.readsAttributes()) {
            row.sighting.shown = jsonObject(rows.text(29));
            row.sighting.shownTwice = isShownTwice(row, rows.text(29), lag);
        }
        row.sighting.absentTwice = isAbsentTwice(row, lag);
        const ChangeSpec::Look look = spec.look(row.before, row.after, row.sighting);
        if (!isProof(row, lag, offsetNow)) {
            if (look == ChangeSpec::Look::Target)
                result.hints.insert(row.device, {row.item, QDateTime::fromMSecsSinceEpoch(row.begunAt, Qt::UTC)});
            continue;
        }
        if (look == ChangeSpec::Look::Target)
            result.settled << success(row, profile, alreadySo);
        else if (look == ChangeSpec::Look::Baseline && alreadySo)
            result.settled << refusalStands(row);
        else if (look == ChangeSpec::Look::Baseline && row.alone && row.state == ItemState::Unconfirmed && row.fate == "unknown"_L1 && row.devices > 1) {
            auto &refused = result.atBaseline[row.dispatch];
            refused.devices = row.devices;
            refused.atBaseline << row.item;
        }
    }
    return result;
}

Result<void> noteHints(EngineContext &context, const QHash<DeviceId, SightingVerdicts::Hint> &hints)
{
    for (const SightingVerdicts::Hint &hint : hints) {
        auto note = context.db.query(TrackSql::NoteHint);
        const auto noted = note.bind(u":item", hint.item.value)
                               .bind(u":arguments", QString::fromUtf8(jsontext::array({hint.at.toString(Qt::ISODate)})))
                               .exec();
        if (!noted)
            return failure(noted.error());
    }
    return {};
}

Result<void> noteRuns(EngineContext &context, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow)
{
    const auto noted = context.db.query(TrackSql::NoteRuns)
                           .bind(u":offset", qint64(offsetNow.count()))
                           .bind(u":noise", sincejournal::kOffsetNoise)
                           .bind(u":lag", qint64(lag.count()))
                           .bind(u":attributed", attributedTypes())
                           .exec();
    return noted ? Result<void>() : failure(noted.error());
}

Result<void> splitRefusedBatches(EngineContext &context, const QHash<DispatchId, SightingVerdicts::Refused> &dispatches)
{
    const QDateTime now = context.clock.nowUtc();
    ItemMoves moves(context.db);
    for (auto it = dispatches.begin(); it != dispatches.end(); ++it) {
        if (it->atBaseline.size() != it->devices)
            continue;
        MoveDetail detail;
        detail.what = u"split"_s;
        detail.alone = true;
        detail.dueAt = now;
        if (const auto staged = moves.addAllOf(it.key(), ItemState::Unconfirmed, ItemState::AwaitingRetry, detail); !staged)
            return failure(staged.error());
        if (const auto proven = context.db.query(JournalSql::ProvenRefused).bind(u":dispatch", it.key().value).exec(); !proven)
            return failure(proven.error());
    }
    const auto moved = moves.apply(context.origin, now);
    return moved ? Result<void>() : failure(moved.error());
}
