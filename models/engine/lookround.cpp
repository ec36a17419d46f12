#include "models/engine/lookround.h"

#include "models/changes/types/changespec.h"
#include "models/engine/backoff.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/liveprotectedlines.h"
#include "models/engine/settlement.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcLook, "thingdesk.engine.look", QtWarningMsg)

namespace {

constexpr qint64 kPageSize = 2000;

QByteArray place(QByteArrayView kind, QByteArrayView value)
{
    QByteArray name = kind.toByteArray();
    name += ':';
    return name.append(value);
}

qint64 ceilDiv(qint64 value, qint64 by)
{
    return (value + by - 1) / by;
}

/// The name a line is listed by: the first it has, ICCID before all others.
std::pair<QByteArray, QByteArray> nameOf(const QJsonObject &identifiers)
{
    for (const IdentifierKind kind : kTargetKinds) {
        const QString value = identifiers.value(key(kind)).toString();
        if (!value.isEmpty())
            return {key(kind).toLatin1(), value.toLatin1()};
    }
    return {};
}

QList<QByteArray> placesOf(const DeviceRecord &record)
{
    return {place("iccid", record.iccid), place("imei", record.imei), place("mdn", record.mdn), place("msisdn", record.msisdn),
            place("imsi", record.imsi), place("eid", record.eid), place("meid", record.meid)};
}

} // namespace

LookRound::LookRound(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QList<DueLook> due, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
    , m_due(std::move(due))
{
}

void LookRound::start()
{
    QTimer::singleShot(0, this, [this] {
        if (const auto prepared = prepare(); !prepared)
            return finish(prepared);
        next();
    });
}

Result<QList<LookRound::Line>> LookRound::linesOf(const DueLook &look)
{
    QList<Line> lines;
    auto rows = m_context.db.query(TrackSql::LiveOf);
    if (const auto read = rows.bind(u":dispatch", look.id.value).exec(); !read)
        return failure(read.error());
    while (rows.next())
        lines << Line {DeviceId {rows.number(1)}, jsonObject(rows.text(3)), jsonObject(rows.text(4)).value("state"_L1).toString()};
    return lines;
}

Result<void> LookRound::prepare()
{
    ChangeProgress progress(m_context);
    QHash<QString, QList<Line>> byAccount;
    for (const DueLook &look : m_due) {
        const auto lines = linesOf(look);
        const auto standing = progress.standing(look.change);
        if (!lines || !standing)
            return failure(lines ? standing.error() : lines.error());
        if (lines->isEmpty())
            continue;
        if (look.devices == 1 && look.fate == "acked"_L1 && changeSpec(standing->type).hasRequestStatus())
            m_statuses.push_back(look);
        byAccount[look.account] << *lines;
    }
    for (auto it = byAccount.begin(); it != byAccount.end(); ++it) {
        if (auto planned = planReads(it.key(), *it); !planned)
            return planned;
    }
    return {};
}

Result<qint64> LookRound::countInState(const QString &account, const QString &state)
{
    auto row = m_context.db.query(TrackSql::CountInState);
    if (const auto read = row.bind(u":profile", m_profile.id.value).bind(u":account", account).bind(u":state", state).exec(); !read)
        return failure(read.error());
    return row.next() ? row.number(0) : 0;
}

Result<void> LookRound::planReads(const QString &account, const QList<Line> &lines)
{
    QHash<QString, QList<Line>> byTarget;
    for (const Line &line : lines)
        byTarget[line.targetState] << line;
    for (auto it = byTarget.begin(); it != byTarget.end(); ++it) {
        // One request is the fewest there can be: counting the fleet is for more.
        const qint64 byName = ceilDiv(it->size(), kNamesARead);
        if (it.key().isEmpty() || byName == 1) {
            planNames(account, *it);
            continue;
        }
        const auto there = countInState(account, it.key());
        if (!there)
            return failure(there.error());
        const qint64 bySweep = ceilDiv(*there + it->size(), kPageSize);
        if (bySweep < byName)
            planSweep(account, it.key(), *it);
        else
            planNames(account, *it);
    }
    return {};
}

void LookRound::planSweep(const QString &account, const QString &state, const QList<Line> &lines)
{
    Read read;
    read.query.account = account;
    read.query.currentState = state;
    for (const Line &line : lines) {
        const auto [kind, value] = nameOf(line.identifiers);
        read.lines.insert(place(kind, value), line.device);
    }
    m_reads.push_back(std::move(read));
}

void LookRound::planNames(const QString &account, const QList<Line> &lines)
{
    for (qsizetype first = 0; first < lines.size(); first += kNamesARead) {
        Read read;
        read.byName = true;
        read.query.account = account;
        for (const Line &line : lines.sliced(first, std::min(kNamesARead, lines.size() - first))) {
            const auto name = nameOf(line.identifiers);
            read.query.identifiers << name;
            read.lines.insert(place(name.first, name.second), line.device);
        }
        m_reads.push_back(std::move(read));
    }
}

void LookRound::next()
{
    if (m_finished)
        return;
    if (!m_statuses.empty()) {
        const DueLook look = m_statuses.front();
        m_statuses.pop_front();
        return askStatus(look);
    }
    if (!m_reads.empty())
        return read();
    finish(setNextLooks());
}

void LookRound::askStatus(const DueLook &look)
{
    m_client.fetchRequestStatus(look.account, look.requestId, this, [this, look](Result<RequestStatus> status) { handleStatus(look, status); });
}

void LookRound::handleStatus(const DueLook &look, const Result<RequestStatus> &status)
{
    // An error, and "pending", say nothing: the record is read next.
    if (status && *status != RequestStatus::Pending) {
        if (const auto settled = settleStatus(look, *status == RequestStatus::Success); !settled)
            return finish(settled);
    }
    next();
}

Result<void> LookRound::settleStatus(const DueLook &look, bool succeeded)
{
    QList<Settled> settled;
    {
        auto rows = m_context.db.query(TrackSql::LiveOf);
        if (const auto read = rows.bind(u":dispatch", look.id.value).exec(); !read)
            return failure(read.error());
        while (rows.next()) {
            Settled item {ItemId {rows.number(0)}, look.change, look.id, itemState(rows.text(2)).value_or(ItemState::Unconfirmed),
                          succeeded ? ItemState::Succeeded : ItemState::Failed, u"request-status"_s, evidence::kRequestStatus,
                          succeeded ? QString(attribution::kOurs) : QString(), {}, succeeded ? QString() : u"carrier.request-failed"_s, {}, {}, {}};
            item.device = {DeviceId {rows.number(1)}, m_profile.id, {}, look.account, jsonObject(rows.text(3)), jsonObject(rows.text(4)), {}, {}};
            settled << item;
        }
    }
    return Settlement(m_context).settle(settled);
}

void LookRound::read()
{
    const QDateTime begunAt = m_context.clock.nowUtc();
    const Read &front = m_reads.front();
    m_client.listDevices(front.query, front.after, this, [this, begunAt](Result<DevicePage> page) { handlePage(begunAt, page); });
}

void LookRound::handlePage(const QDateTime &begunAt, const Result<DevicePage> &page)
{
    if (!page) {
        qCInfo(lcLook).noquote() << "a look found nothing out:" << logLine(page.error());
        m_reads.pop_front();
        return next();
    }
    if (const auto stored = store(begunAt, *page); !stored)
        return finish(stored);
    if (page->hasMoreData)
        m_reads.front().after = page->largestDeviceId;
    else
        m_reads.pop_front();
    next();
}

Result<void> LookRound::store(const QDateTime &begunAt, const DevicePage &page)
{
    const Read &front = m_reads.front();
    std::vector<DeviceRecord> records;
    QSet<DeviceId> seen;
    for (const DeviceRecord &record : page.devices) {
        for (const QByteArray &name : placesOf(record)) {
            if (const auto line = front.lines.constFind(name); line != front.lines.cend()) {
                records.push_back(record);
                seen.insert(*line);
                break;
            }
        }
    }
    std::vector<DeviceId> absent;
    if (front.byName && !page.hasMoreData) {
        for (const DeviceId line : front.lines) {
            if (!seen.contains(line))
                absent.push_back(line);
        }
    }
    std::vector<DeviceId> lines(seen.begin(), seen.end());
    lines.insert(lines.end(), absent.begin(), absent.end());
    return m_context.db.inTransaction([&]() -> Result<void> {
        const auto lag = durationSetting(m_profile, "list-lag"_L1);
        const auto recorded = DeviceStore(m_context.db).recordRead({m_profile.id, begunAt, lag, records, absent, false}, LiveProtectedLines());
        if (!recorded)
            return failure(recorded.error());
        const auto offset = m_client.carrierOffset().value_or(std::chrono::milliseconds::zero());
        const auto judged = Settlement(m_context).judgeSightings(m_profile, lines, offset);
        return judged ? Result<void>() : failure(judged.error());
    });
}

Result<void> LookRound::setNextLooks()
{
    const auto first = durationSetting(m_profile, "look.first"_L1);
    const auto most = durationSetting(m_profile, "look.max"_L1);
    const auto deadline = durationSetting(m_profile, "look.deadline"_L1);
    const QDateTime now = m_context.clock.nowUtc();
    return m_context.db.inTransaction([&]() -> Result<void> {
        for (const DueLook &look : m_due) {
            const auto open = linesOf(look);
            if (!open)
                return failure(open.error());
            const auto delay = nextLookDelay(look.delay, first, most);
            auto set = m_context.db.query(TrackSql::SetLook);
            set.bind(u":dispatch", look.id.value).bind(u":delay", qint64(delay.count()));
            // Past the deadline only syncs look: their pages are reads too.
            if (open->isEmpty() || look.journalledAt.addMSecs(deadline.count()) <= now)
                set.bindNull(u":look");
            else
                set.bind(u":look", now.addMSecs(delay.count()));
            if (const auto done = set.exec(); !done)
                return failure(done.error());
        }
        return {};
    });
}

void LookRound::finish(const Result<void> &result)
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished(result);
}
