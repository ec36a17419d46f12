#include "models/engine/sightingverdict.h"

#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

// The Date header counts whole seconds: a smaller difference of offsets is its rounding, not a clock that moved.
constexpr qint64 kOffsetNoise = 2000;

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
};

Seen seen(const Query &row)
{
    return {ItemId {row.number(0)}, ChangeId {row.number(1)}, itemState(row.text(2)).value_or(ItemState::Unconfirmed), DeviceId {row.number(3)},
            row.flag(4), row.text(5), DispatchId {row.number(6)}, row.text(7), row.number(8), row.number(9), row.text(10), row.number(11),
            row.text(12), jsonObject(row.text(13)), jsonObject(row.text(14)), jsonObject(row.text(15)), row.number(16),
            Sighting {row.flag(17), row.text(18), row.text(19), row.text(20), row.text(21)},
            changeType(row.text(22)).value_or(ChangeType::Suspend)};
}

/// Begun at J + list-lag or later, both on the carrier's clock, so that ours may jump.
bool isProof(const Seen &row, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow)
{
    const qint64 moved = offsetNow.count() - row.carrierOffset;
    const qint64 shift = std::abs(moved) > kOffsetNoise ? moved : 0;
    return row.begunAt + shift >= row.journalledAt + lag.count();
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
    return {row.item, row.change, row.dispatch, row.state, ItemState::Failed, u"look"_s, evidence::kDeviceRecord, {}, {}, row.itemCode, {}, {}, {}};
}

} // namespace

Result<SightingVerdicts> readSightings(EngineContext &context, ProfileId profile, std::chrono::milliseconds lag, std::chrono::milliseconds offsetNow)
{
    SightingVerdicts result;
    auto rows = context.db.query(TrackSql::SeenLive);
    if (const auto read = rows.bind(u":process", context.process.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        const Seen row = seen(rows);
        const ChangeSpec &spec = changeSpec(row.type);
        const bool alreadySo = !row.itemCode.isEmpty() && spec.isAlreadySo(row.itemCode);
        const ChangeSpec::Look look = spec.look(row.before, row.after, row.sighting);
        if (!isProof(row, lag, offsetNow)) {
            if (look == ChangeSpec::Look::Target)
                result.hints.insert(row.device);
            continue;
        }
        if (look == ChangeSpec::Look::Target)
            result.settled << success(row, profile, alreadySo);
        else if (look == ChangeSpec::Look::Baseline && alreadySo && row.fate == "refused"_L1)
            result.settled << refusalStands(row);
        else if (look == ChangeSpec::Look::Baseline && row.alone && row.state == ItemState::Unconfirmed && row.fate == "unknown"_L1 && row.devices > 1) {
            auto &refused = result.atBaseline[row.dispatch];
            refused.devices = row.devices;
            refused.atBaseline << row.item;
        }
    }
    return result;
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
