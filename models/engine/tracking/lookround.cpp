#include "models/engine/tracking/lookround.h"

#include "models/changes/jsontext.h"
#include "models/changes/types/changespec.h"
#include "models/engine/carrier/backoff.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/jsontext.h"
#include "models/engine/sending/liveprotectedlines.h"
#include "models/engine/tracking/reversallook.h"
#include "models/engine/tracking/settlement.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcLook, "thingdesk.engine.look", QtWarningMsg)

namespace {

/// The identifiers that a line has at the end.
QJsonObject namesIn(const QJsonObject &after)
{
    QJsonObject names;
    for (const IdentifierKind kind : {IdentifierKind::Iccid, IdentifierKind::Imei}) {
        if (const QJsonValue value = after.value(key(kind)); !value.toString().isEmpty())
            names.insert(key(kind), value);
    }
    return names;
}

} // namespace

LookRound::LookRound(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QList<DueLook> due, bool maySweep, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
    , m_due(std::move(due))
    , m_maySweep(maySweep)
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

Result<QList<LookLine>> LookRound::linesOf(const DueLook &look, const ChangeSpec *spec)
{
    QList<LookLine> lines;
    auto rows = m_context.db.query(TrackSql::LiveOf);
    if (const auto read = rows.bind(u":dispatch", look.id.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        const QJsonObject after = jsonObject(rows.text(4));
        lines << LookLine {DeviceId {rows.number(1)}, jsonObject(rows.text(3)), after.value("state"_L1).toString(), spec != nullptr && spec->endsUnlisted(after),
                           namesIn(after)};
    }
    return lines;
}

Result<void> LookRound::prepare()
{
    ChangeProgress progress(m_context);
    for (const DueLook &look : m_due) {
        const auto standing = progress.standing(look.change);
        if (!standing)
            return failure(standing.error());
        m_types.insert(look.change, standing->type);
        if (look.devices == 1 && look.fate == "acked"_L1 && changeSpec(standing->type).hasRequestStatus())
            m_statuses.push_back(look);
    }
    return {};
}

Result<void> LookRound::planReads()
{
    m_readsPlanned = true;
    QHash<QString, QList<LookLine>> byAccount;
    for (const DueLook &look : m_due) {
        const auto lines = linesOf(look, &changeSpec(m_types.value(look.change)));
        if (!lines)
            return failure(lines.error());
        if (!lines->isEmpty())
            byAccount[look.account] << *lines;
    }
    for (auto it = byAccount.begin(); it != byAccount.end(); ++it) {
        auto reads = LookReads(m_context, m_profile).plan(it.key(), *it, m_maySweep);
        if (!reads)
            return failure(reads.error());
        std::ranges::move(*reads, std::back_inserter(m_reads));
    }
    return {};
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
    if (!m_readsPlanned) {
        if (const auto planned = planReads(); !planned)
            return finish(planned);
    }
    if (!m_reads.empty())
        return read();
    lookForReversals();
}

void LookRound::lookForReversals()
{
    m_reversals = new ReversalLook(m_context, m_client, m_profile, this);
    connect(m_reversals, &ReversalLook::finished, this, [this](const Result<void> &result) { finish(result ? setNextLooks() : result); });
    m_reversals->start();
}

void LookRound::askStatus(const DueLook &look)
{
    m_client.fetchRequestStatus(look.account, look.requestId, this, [this, look](const Result<RequestStatus> &status) { handleStatus(look, status); });
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
    const LookRead &front = m_reads.front();
    m_client.listDevices(front.query, front.after, this, [this, begunAt](const Result<DevicePage> &page) { handlePage(begunAt, page); });
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
    const LookRead &front = m_reads.front();
    const SeenLines seen = seenLines(front, page);
    return m_context.db.inTransaction([&]() -> Result<void> {
        const auto lag = durationSetting(m_profile, "list-lag"_L1);
        const auto recorded = DeviceStore(m_context.db).recordRead({m_profile.id, begunAt, lag, seen.records, seen.absent, false}, LiveProtectedLines());
        if (!recorded)
            return failure(recorded.error());
        const auto offset = m_client.carrierOffset().value_or(std::chrono::milliseconds::zero());
        if (auto noted = noteTaken(seen.taken); !noted)
            return noted;
        const auto judged = Settlement(m_context).judgeSightings(m_profile, seen.lines, offset);
        return judged ? Result<void>() : failure(judged.error());
    });
}

/// What a line is to be called another is called: nothing is proven by it, and people should know.
Result<void> LookRound::noteTaken(const QHash<DeviceId, QByteArray> &taken)
{
    for (auto line = taken.begin(); line != taken.end(); ++line) {
        auto note = m_context.db.query(TrackSql::NoteTaken);
        const auto noted = note.bind(u":device", line.key().value)
                               .bind(u":arguments", QString::fromUtf8(jsontext::array({QString::fromLatin1(*line)})))
                               .exec();
        if (!noted)
            return failure(noted.error());
    }
    return {};
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
