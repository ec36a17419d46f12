#include "models/engine/local/localrun.h"

#include "models/changes/itemmoves.h"
#include "models/changes/planning/linefacts.h"
#include "models/changes/types/changespec.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/local/localverdict.h"
#include "models/engine/sending/batchpicker.h"
#include "models/engine/sending/journal.h"
#include "models/engine/storeroom.h"
#include "models/fleet/devicestore.h"
#include "models/fleet/localwriter.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

// A batch is what a pause waits for, and what others on the store wait for.
constexpr int kMostDone = 2'000;
// Where the carrier is read first: what one list names.
constexpr int kMostRead = 100;

} // namespace

LocalRun::LocalRun(EngineContext &context)
    : m_context(context)
{
}

Result<QList<LocalRun::Row>> LocalRun::rows(ChangeId change, qint64 last, int most)
{
    QList<Row> result;
    const Place from = m_places.value(change);
    auto query = m_context.db.query(PickSql::LocalBatch);
    const auto read = query.bind(u":change", change.value).bind(u":group", from.group.value).bind(u":item", from.item.value).bind(u":last", last).bind(u":most", most).exec();
    if (!read)
        return failure(read.error());
    while (query.next()) {
        Row row;
        row.line = {ItemId {query.number(0)}, DeviceId {query.number(1)}, jsonObject(query.text(3)), 0};
        row.group = GroupId {query.number(2)};
        row.before = jsonObject(query.text(4));
        row.after = jsonObject(query.text(5));
        row.parameters = jsonObject(query.text(6));
        row.account = query.text(7);
        row.doubtedAt = query.time(8);
        // A list names lines of one account.
        if (most <= kMostRead && !result.isEmpty() && row.account != result.first().account)
            break;
        result << row;
    }
    return result;
}

Result<void> LocalRun::loadDevices(QList<Row> &rows)
{
    std::vector<DeviceId> lines;
    for (const Row &row : std::as_const(rows))
        lines.push_back(row.line.device);
    const auto devices = DeviceStore(m_context.db).byIds(lines);
    if (!devices)
        return failure(devices.error());
    for (Row &row : rows) {
        if (const auto device = devices->constFind(row.line.device); device != devices->cend())
            row.device = *device;
    }
    return {};
}

const LineUsage *LocalRun::usageOf(DeviceId line, const QDateTime &nowUtc) const
{
    const auto known = m_usage.constFind(line);
    return known == m_usage.cend() || known->readAt < nowUtc.addSecs(-std::chrono::seconds(kBaselineAge).count()) ? nullptr : &*known;
}

void LocalRun::needReads(const ChangeSpec &spec, const QList<Row> &rows, Step &step) const
{
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime tooOld = now.addSecs(-std::chrono::seconds(kBaselineAge).count());
    for (const Row &row : rows) {
        if (!row.device || row.device->missing)
            continue;
        const QDateTime seen = row.device->readAt;
        if (!seen.isValid() || seen < tooOld || (row.doubtedAt.isValid() && seen <= row.doubtedAt)) {
            step.account = row.account;
            step.stale << row.line;
        }
    }
    if (!step.stale.isEmpty())
        return;
    for (const Row &row : rows) {
        ItemFacts facts;
        facts.device = row.device;
        if (spec.wantsFreshUsage(facts, row.parameters, now) && usageOf(row.line.device, now) == nullptr)
            step.unread << row.line;
    }
}

/// As J, but for what concerns a request: nothing is sent, so neither the profile's leave to send nor its budget counts.
Result<qint64> LocalRun::guard(ChangeId change, const QList<Row> &rows)
{
    auto row = m_context.db.query(JournalSql::Guard);
    const auto read = row.bind(u":change", change.value)
                          .bind(u":process", m_context.process.value)
                          .bind(u":boot", bootId())
                          .bind(u":now_boot", qint64(m_context.clock.bootTime().count()))
                          .exec();
    if (!read)
        return failure(read.error());
    if (!row.next() || row.isNull(1) || row.number(1) != m_context.leases.token(change))
        return failure(Error::Kind::Refused, u"journal.lease"_s);
    if (row.text(0) != key(ChangeState::Running))
        return failure(Error::Kind::Refused, u"journal.not-running"_s);
    const qint64 last = row.isNull(5) ? std::numeric_limits<qint64>::max() : row.number(5);
    if (std::ranges::any_of(rows, [last](const Row &one) { return one.line.item.value > last; }))
        return failure(Error::Kind::Refused, u"journal.wave"_s);
    return row.number(4);
}

/// Lines that a request of another change may still change, or that wait in one that was released earlier: their turn comes after that.
Result<void> LocalRun::leaveWaiting(QList<Row> &rows, ChangeId change, ChangeType type, qint64 releasedSeq)
{
    Batch batch;
    batch.change = change;
    batch.type = type;
    for (const Row &row : std::as_const(rows))
        batch.lines << row.line;
    const auto waiting = Journal(m_context).conflicts(batch, releasedSeq);
    if (!waiting)
        return failure(waiting.error());
    const QSet<ItemId> left(waiting->begin(), waiting->end());
    rows.removeIf([&](const Row &row) { return left.contains(row.line.item); });
    return {};
}

Result<std::vector<ItemFacts>> LocalRun::factsOf(const QList<Row> &rows, const Profile &profile, ChangeType type, const QDateTime &nowUtc)
{
    LineFacts reader(m_context.db);
    PlanRequest request;
    request.profile = profile;
    request.type = type;
    const auto plan = reader.ofPlan(request);
    if (!plan)
        return failure(plan.error());
    std::vector<ResolvedLine> lines;
    for (const Row &row : rows) {
        ResolvedLine &line = lines.emplace_back();
        line.device = row.device;
        line.key = row.line.device;
    }
    auto facts = reader.ofLines(*plan, lines, nowUtc);
    if (!facts)
        return facts;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        ItemFacts &line = (*facts)[size_t(i)];
        // Its own change holds the line, and whatever was released later waits for it.
        line.heldByChange = 0;
        if (const LineUsage *usage = usageOf(rows[i].line.device, nowUtc)) {
            line.usedAt = usage->last;
            line.usageProblem = usage->problem;
        }
    }
    return facts;
}

Result<void> LocalRun::carryOut(const QList<Row> &rows, const std::vector<ItemFacts> &facts, ChangeId change, const ChangeSpec &spec, const QDateTime &nowUtc)
{
    ItemMoves moves(m_context.db);
    QList<LocalEffect> effects;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        MoveDetail detail;
        detail.audited = true;
        auto to = ItemState::Succeeded;
        if (const auto finding = localVerdict(spec, row.before, row.parameters, facts[size_t(i)], nowUtc)) {
            to = ItemState::Held;
            detail.what = u"moved"_s;
            detail.reason = finding->code;
            detail.reasonArguments = finding->arguments;
        } else {
            detail.what = u"done-here"_s;
            detail.evidence = evidence::kLocal;
            detail.attribution = attribution::kOurs;
            effects << LocalEffect {row.line.device, change, row.line.item, row.before, row.after};
        }
        if (auto staged = moves.add({row.line.item, change, ItemState::Queued, to, detail}); !staged)
            return staged;
    }
    if (auto written = writeLocal(m_context.db, effects, nowUtc); !written)
        return written;
    if (const auto moved = moves.apply(m_context.origin, nowUtc); !moved)
        return failure(moved.error());
    const auto advanced = ChangeProgress(m_context).advance(change);
    return advanced ? Result<void>() : failure(advanced.error());
}

Result<LocalRun::Step> LocalRun::step(ChangeId change, const Standing &standing, const Profile &profile)
{
    Step step;
    const ChangeSpec &spec = changeSpec(standing.type);
    const qint64 last = standing.brake.last ? standing.brake.last->value : std::numeric_limits<qint64>::max();
    if (spec.wantsFreshRecord()) {
        auto first = rows(change, last, kMostRead);
        if (!first)
            return failure(first.error());
        if (auto loaded = loadDevices(*first); !loaded)
            return failure(loaded.error());
        needReads(spec, *first, step);
        if (!step.stale.isEmpty() || !step.unread.isEmpty())
            return step;
    }
    if (const auto room = storeroom::check(m_context.db); !room)
        return failure(room.error());
    const auto done = m_context.db.inTransaction([&]() -> Result<void> {
        auto batch = rows(change, last, spec.wantsFreshRecord() ? kMostRead : kMostDone);
        if (!batch)
            return failure(batch.error());
        if (batch->isEmpty()) {
            m_places.remove(change);
            step.exhausted = true;
            return {};
        }
        const Place reached {batch->last().group, batch->last().line.item};
        const auto releasedSeq = guard(change, *batch);
        if (!releasedSeq)
            return failure(releasedSeq.error());
        if (auto left = leaveWaiting(*batch, change, standing.type, *releasedSeq); !left)
            return left;
        if (auto loaded = loadDevices(*batch); !loaded)
            return loaded;
        const QDateTime now = m_context.clock.nowUtc();
        const auto facts = factsOf(*batch, profile, standing.type, now);
        if (!facts)
            return failure(facts.error());
        if (auto carried = carryOut(*batch, *facts, change, spec, now); !carried)
            return carried;
        for (const Row &row : std::as_const(*batch))
            m_usage.remove(row.line.device);
        m_places.insert(change, reached);
        step.did = true;
        return {};
    });
    return done ? Result<Step>(step) : failure(done.error());
}
