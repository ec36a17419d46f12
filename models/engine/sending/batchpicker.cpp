#include "models/engine/sending/batchpicker.h"

#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/byhand/handwatch.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/sending/journal.h"
#include "models/engine/sending/spentquotas.h"
#include "models/engine/sending/wavebrake.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostMissed = 100'000;

} // namespace

BatchPicker::BatchPicker(EngineContext &context)
    : m_context(context)
{
}

Result<std::optional<BatchPicker::Place>> BatchPicker::next(ChangeId change, const Place &from, ItemId last, bool &alone)
{
    auto row = m_context.db.query(PickSql::NextQueued);
    const auto read = row.bind(u":change", change.value).bind(u":group", from.group.value).bind(u":item", from.item.value).bind(u":last", last.value).exec();
    if (!read)
        return failure(read.error());
    if (!row.next())
        return std::optional<Place>();
    alone = row.flag(2);
    return std::optional(Place {GroupId {row.number(0)}, ItemId {row.number(1)}});
}

Result<Batch> BatchPicker::groupOf(ChangeId change, GroupId group, ChangeType type)
{
    auto row = m_context.db.query(PickSql::Group);
    if (const auto read = row.bind(u":group", group.value).exec(); !read)
        return failure(read.error());
    if (!row.next())
        return failure(Error::Kind::Storage, u"store.failed"_s, {u"group %1 is gone"_s.arg(group.value)});
    return Batch {change, group, type, row.text(0), jsonObject(row.text(1)), {}};
}

Result<QList<BatchPicker::Row>> BatchPicker::rows(ChangeId change, const Place &from, ItemId last, bool alone, int most)
{
    QList<Row> result;
    auto rows = m_context.db.query(PickSql::Batch);
    const auto read = rows.bind(u":change", change.value)
                          .bind(u":group", from.group.value)
                          .bind(u":item", from.item.value)
                          .bind(u":last", last.value)
                          .bind(u":alone", alone)
                          .bind(u":most", alone ? 1 : most)
                          .bind(u":now", m_context.clock.nowUtc())
                          .exec();
    if (!read)
        return failure(read.error());
    while (rows.next()) {
        Row row;
        row.line = {ItemId {rows.number(0)}, DeviceId {rows.number(1)}, jsonObject(rows.text(3)), int(rows.number(2))};
        row.before = jsonObject(rows.text(4));
        row.readAt = rows.time(5);
        row.watched = rows.flag(14);
        row.known = !rows.isNull(6);
        if (row.known) {
            row.device.id = DeviceId {rows.number(6)};
            row.device.account = rows.text(7);
            row.device.state = rows.text(8);
            row.device.plan = rows.text(9);
            row.device.missing = rows.flag(10);
            row.device.archived = rows.flag(11);
            row.readAt = std::max(rows.time(12), rows.time(13));
            row.doubtedAt = rows.time(15);
            row.device.iccid = rows.text(17);
        }
        row.isBehind = rows.flag(16);
        result << row;
    }
    for (Row &row : result) {
        if (!row.known && row.line.device.value < 0) {
            if (auto found = findByIccid(row); !found)
                return failure(found.error());
        }
    }
    return result;
}

Result<void> BatchPicker::findByIccid(Row &row)
{
    qint64 id = 0;
    {
        auto line = m_context.db.query(TrackSql::LineOf);
        if (const auto read = line.bind(u":iccid", row.line.identifiers.value("iccid"_L1).toString()).exec(); !read)
            return failure(read.error());
        id = line.next() ? line.number(0) : 0;
    }
    if (id == 0)
        return {};
    auto device = DeviceStore(m_context.db).find(DeviceId {id});
    if (!device)
        return failure(device.error());
    if (*device) {
        row.device = **device;
        row.known = true;
        row.readAt = std::max(row.device.readAt, row.device.evidenceAt);
    }
    return {};
}

Result<void> BatchPicker::completeDevices(QList<Row> &rows)
{
    std::vector<DeviceId> lines;
    for (const Row &row : std::as_const(rows)) {
        if (row.known)
            lines.push_back(row.device.id);
    }
    const auto devices = DeviceStore(m_context.db).byIds(lines);
    if (!devices)
        return failure(devices.error());
    for (Row &row : rows) {
        if (row.known)
            row.device = devices->value(row.device.id, row.device);
    }
    return {};
}

Result<QDateTime> BatchPicker::lastPass(ProfileId profile, const QString &account)
{
    auto row = m_context.db.query(PickSql::LastCompletePass);
    if (const auto read = row.bind(u":profile", profile.value).bind(u":account", account).exec(); !read)
        return failure(read.error());
    return row.next() ? row.time(0) : QDateTime();
}

Result<void> BatchPicker::hold(ChangeId change, const QList<std::pair<ItemId, Finding>> &moved)
{
    if (moved.isEmpty())
        return {};
    return m_context.db.inTransaction([&]() -> Result<void> {
        ItemMoves moves(m_context.db);
        for (const auto &[item, finding] : moved) {
            MoveDetail detail;
            detail.what = u"moved"_s;
            detail.reason = finding.code;
            detail.reasonArguments = finding.arguments;
            detail.audited = true;
            if (auto staged = moves.add({item, change, ItemState::Queued, ItemState::Held, detail}); !staged)
                return staged;
        }
        if (const auto held = moves.apply(m_context.origin, m_context.clock.nowUtc()); !held)
            return failure(held.error());
        const auto advanced = ChangeProgress(m_context).advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}

Result<void> BatchPicker::dropConflicts(QList<Row> &rows, const Batch &batch, qint64 releasedSeq)
{
    if (rows.isEmpty())
        return {};
    Batch all = batch;
    for (const Row &row : std::as_const(rows))
        all.lines << row.line;
    const auto conflicting = Journal(m_context).conflicts(all, releasedSeq);
    if (!conflicting)
        return failure(conflicting.error());
    const QSet<ItemId> waiting(conflicting->begin(), conflicting->end());
    rows.removeIf([&](const Row &row) { return waiting.contains(row.line.item); });
    return {};
}

void BatchPicker::noteMissed(const QList<DeviceId> &lines, const QDateTime &at)
{
    if (m_missed.size() > kMostMissed)
        m_missed.clear();
    for (const DeviceId line : lines)
        m_missed.insert(line, at);
}

Result<QHash<ItemId, Finding>> BatchPicker::spentQuotas(const QList<Row> &rows, ChangeType type)
{
    QList<BatchLine> lines;
    for (const Row &row : rows)
        lines << row.line;
    return ::spentQuotas(m_context, lines, type);
}

Result<void> BatchPicker::shorten(Batch &batch, const Profile &profile)
{
    const auto destruction = WaveBrake(m_context).destruction(batch.change, batch.type, profile);
    if (!destruction)
        return failure(destruction.error());
    if (!*destruction || (*destruction)->left() == 0 || (*destruction)->left() >= batch.lines.size())
        return {};
    batch.lines.resize((*destruction)->left());
    m_places.insert(batch.change, {batch.group, batch.lines.last().item});
    return {};
}

std::optional<Finding> BatchPicker::differenceOf(const ChangeSpec &spec, const Row &row)
{
    // A line that the fleet does not know has not moved: nobody lists it yet.
    auto difference = row.known ? spec.moved(row.before, row.device) : std::nullopt;
    if (difference && row.isBehind && difference->code == "held.state"_L1)
        difference->code = u"held.behind"_s;
    // With another SIM in it the line would be asked for by a name that is nobody's, or another's.
    const QString named = row.line.identifiers.value("iccid"_L1).toString();
    if (!difference && row.known && !named.isEmpty() && !row.device.iccid.isEmpty() && row.device.iccid != named)
        return Finding {Finding::Severity::Held, u"held.value"_s, {u"iccid"_s, named, row.device.iccid}, {}};
    return difference;
}

Result<Picked> BatchPicker::pick(ChangeId change, const Standing &standing, const Profile &profile)
{
    Picked picked;
    const ChangeSpec &spec = changeSpec(standing.type);
    const ItemId last = standing.brake.last.value_or(ItemId {std::numeric_limits<qint64>::max()});
    bool alone = false;
    const auto from = next(change, m_places.value(change), last, alone);
    if (!from)
        return failure(from.error());
    if (!*from) {
        // At the end: what is still queued waits for another's line or for the next wave, and is tried again from the front.
        rewind(change);
        picked.exhausted = true;
        return picked;
    }
    auto batch = groupOf(change, (*from)->group, standing.type);
    if (!batch)
        return failure(batch.error());
    auto candidates = rows(change, **from, last, alone, spec.batchCap(profile));
    if (candidates && spec.readsAttributes()) {
        if (auto completed = completeDevices(*candidates); !completed)
            return failure(completed.error());
    }
    const auto pass = lastPass(profile.id, batch->account);
    if (!candidates || !pass)
        return failure(candidates ? pass.error() : candidates.error());
    const Place reached {(*from)->group, candidates->isEmpty() ? (*from)->item : candidates->last().line.item};
    // What waits behind another change is judged when that one let go of it: until then it may well be elsewhere.
    if (auto dropped = dropConflicts(*candidates, *batch, standing.releasedSeq); !dropped)
        return failure(dropped.error());
    const auto spent = spentQuotas(*candidates, standing.type);
    if (!spent)
        return failure(spent.error());
    const QDateTime tooOld = m_context.clock.nowUtc().addSecs(-std::chrono::seconds(kBaselineAge).count());
    // Of a line that a person settled as not executed the carrier may still surprise us.
    const QDateTime justNow = m_context.clock.nowUtc().addSecs(-kWatchedBaselineAge.count());
    QList<std::pair<ItemId, Finding>> moved;
    for (const Row &row : std::as_const(*candidates)) {
        // A line that the fleet does not know was last missed by the account's last complete pass; a device was last seen then, or since.
        const QDateTime missedAt = row.known ? QDateTime() : m_missed.value(row.line.device);
        const QDateTime seenAt = row.device.missing ? row.readAt : std::max({row.readAt, *pass, missedAt});
        if (const auto difference = differenceOf(spec, row))
            moved << std::pair(row.line.item, *difference);
        else if (const auto finding = spent->constFind(row.line.item); finding != spent->cend())
            moved << std::pair(row.line.item, *finding);
        else if (!seenAt.isValid() || seenAt < (row.watched ? justNow : tooOld) || (row.doubtedAt.isValid() && seenAt <= row.doubtedAt))
            picked.stale << row.line;
        else
            batch->lines << row.line;
    }
    if (auto held = hold(change, moved); !held)
        return failure(held.error());
    // Stale ones are read first and picked again with the others, so that the request is still full.
    if (!picked.stale.isEmpty()) {
        picked.batch = *batch;
        return picked;
    }
    m_places.insert(change, reached);
    if (auto shortened = shorten(*batch, profile); !shortened)
        return failure(shortened.error());
    picked.batch = *batch;
    return picked;
}
