#include "models/engine/byhand/handsettling.h"

#include "models/audit/auditlog.h"
#include "models/changes/itemmoves.h"
#include "models/changes/types/changespec.h"
#include "models/engine/byhand/handwatch.h"
#include "models/engine/changeprogress.h"
#include "models/engine/sending/liveprotectedlines.h"
#include "models/engine/stageline.h"
#include "models/engine/tracking/sightingverdict.h"
#include "models/engine/tracking/sincejournal.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/evidence.h"
#include "thingspace/basics/clock.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcHand, "thingdesk.engine.hand", QtWarningMsg)

namespace {

// A second reading is waited for no longer than a person would; after that it is one of the next try.
constexpr std::chrono::seconds kPatience {10};

bool isWanted(const HandCase &item)
{
    return item.state == ItemState::Unconfirmed && item.dispatch;
}

} // namespace

HandSettling::HandSettling(Database &db, const Clock &clock, ThingSpaceClient &client, const Profile &profile, const AuditOrigin &origin, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_clock(clock)
    , m_client(client)
    , m_profile(profile)
    , m_leases(db, clock, {})
    , m_context {db, clock, {}, m_leases, m_mark, origin}
{
}

HandSettling::~HandSettling() = default;

HandRules HandSettling::rules() const
{
    return {changeSpec(m_type), durationSetting(m_profile, "list-lag"_L1), sincejournal::historyDoubt(durationSetting(m_profile, "timeout"_L1)),
            m_clock.nowUtc(), m_offset};
}

Result<QList<HandCase>> HandSettling::cases()
{
    auto cases = handcases::load(m_db, m_change, m_rows);
    if (!cases)
        return cases;
    for (HandCase &item : *cases) {
        if (const auto events = m_events.constFind(item.item); events != m_events.cend())
            item.history = *events;
    }
    return cases;
}

void HandSettling::examine(ChangeId change, const QList<RowRange> &rows, HandVerdict wanted)
{
    m_change = change;
    m_rows = rows;
    m_wanted = wanted;
    m_events.clear();
    m_historiesPlanned = false;
    QTimer::singleShot(0, this, [this] {
        if (const auto begun = begin(); !begun)
            return Q_EMIT examined(begun);
        next();
    });
}

Result<void> HandSettling::begin()
{
    const auto standing = ChangeProgress(m_context).standing(m_change);
    if (!standing)
        return failure(standing.error());
    m_type = standing->type;
    const auto known = cases();
    if (!known)
        return failure(known.error());
    if (m_wanted == HandVerdict::Executed)
        return {};
    m_readings = durationSetting(m_profile, "list-lag"_L1) <= kPatience ? 2 : 1;
    return planReads();
}

Result<void> HandSettling::planReads()
{
    const auto known = cases();
    if (!known)
        return failure(known.error());
    --m_readings;
    QHash<QString, QList<LookLine>> byAccount;
    for (const HandCase &item : *known) {
        if (isWanted(item))
            byAccount[item.account] << LookLine {item.device, item.identifiers, {}, rules().spec.endsUnlisted(item.after)};
    }
    for (auto it = byAccount.begin(); it != byAccount.end(); ++it) {
        auto reads = LookReads(m_context, m_profile).plan(it.key(), *it, false);
        if (!reads)
            return failure(reads.error());
        std::ranges::move(*reads, std::back_inserter(m_reads));
    }
    return {};
}

void HandSettling::next()
{
    if (m_wanted == HandVerdict::Executed)
        return Q_EMIT examined({});
    if (!m_reads.empty())
        return read();
    if (m_readings > 0) {
        const auto lag = durationSetting(m_profile, "list-lag"_L1);
        QTimer::singleShot(lag + std::chrono::milliseconds(2), this, [this] {
            if (const auto planned = planReads(); !planned)
                return Q_EMIT examined(planned);
            next();
        });
        return;
    }
    if (!m_historiesPlanned) {
        if (const auto planned = planHistories(); !planned)
            return Q_EMIT examined(planned);
    }
    if (!m_histories.empty())
        return askHistory();
    Q_EMIT examined({});
}

void HandSettling::read()
{
    const QDateTime begunAt = m_clock.nowUtc();
    const LookRead &front = m_reads.front();
    m_client.listDevices(front.query, front.after, this, [this, begunAt](const Result<DevicePage> &page) { handlePage(begunAt, page); });
}

void HandSettling::handlePage(const QDateTime &begunAt, const Result<DevicePage> &page)
{
    m_offset = m_client.carrierOffset().value_or(m_offset);
    if (!page) {
        qCInfo(lcHand).noquote() << "a reading for a verdict found nothing out:" << logLine(page.error());
        m_reads.clear();
        m_readings = 0;
        return next();
    }
    const auto stored = m_db.inTransaction([&] { return store(begunAt, *page); });
    m_reads.pop_front();
    if (!stored)
        return Q_EMIT examined(stored);
    next();
}

Result<void> HandSettling::store(const QDateTime &begunAt, const DevicePage &page)
{
    const LookRead &front = m_reads.front();
    const SeenLines seen = seenLines(front, page);
    const auto lag = durationSetting(m_profile, "list-lag"_L1);
    const auto recorded = DeviceStore(m_db).recordRead({m_profile.id, begunAt, lag, seen.records, seen.absent, false}, LiveProtectedLines());
    if (!recorded)
        return failure(recorded.error());
    if (auto staged = fillStageLine(m_db, seen.lines); !staged)
        return staged;
    return noteRuns(m_context, lag, m_offset);
}

/// Only where nothing else speaks against the verdict: history is a request a line.
Result<void> HandSettling::planHistories()
{
    m_historiesPlanned = true;
    const auto known = cases();
    if (!known)
        return failure(known.error());
    for (const HandCase &item : *known) {
        if (handOffer(item, HandVerdict::NotExecuted, rules()).wantsHistory && !rules().spec.historyEvent().isEmpty())
            m_histories.push_back(item);
    }
    return {};
}

void HandSettling::askHistory()
{
    const HandCase item = m_histories.front();
    m_histories.pop_front();
    const auto named = std::ranges::find_if(kTargetKinds, [&](IdentifierKind kind) { return !item.identifiers.value(key(kind)).toString().isEmpty(); });
    if (named == std::end(kTargetKinds))
        return next();
    const HandRules now = rules();
    const QDateTime from = item.journalledAt.addMSecs((item.offsetThen - now.doubt).count());
    const QDateTime until = now.now.addMSecs((now.offsetNow + now.doubt).count());
    m_client.fetchProvisioningHistory(*named, item.identifiers.value(key(*named)).toString(), from, until, this,
                                      [this, id = item.item](const Result<QList<ProvisioningEvent>> &events) {
                                          if (events)
                                              m_events.insert(id, *events);
                                          next();
                                      });
}

Result<QList<HandFinding>> HandSettling::findings()
{
    const auto known = cases();
    if (!known)
        return failure(known.error());
    QList<HandFinding> result;
    const HandRules now = rules();
    for (const HandCase &item : *known) {
        const auto [evidence, arguments] = handEvidence(item, now);
        result << HandFinding {item, handOffer(item, HandVerdict::Executed, now), handOffer(item, HandVerdict::NotExecuted, now), evidence, arguments};
    }
    return result;
}

Result<void> HandSettling::settle(HandVerdict verdict, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Usage, u"hand.reason"_s);
    return m_db.inTransaction([&]() -> Result<void> {
        const auto known = cases();
        if (!known)
            return failure(known.error());
        const HandRules now = rules();
        const auto refused = std::ranges::count_if(*known, [&](const HandCase &item) { return !handOffer(item, verdict, now).offered; });
        if (refused > 0)
            return failure(Error::Kind::Refused, u"hand.refused"_s, {QString::number(refused), QString::number(known->size())});
        return write(*known, verdict, reason.trimmed());
    });
}

Result<void> HandSettling::write(const QList<HandCase> &cases, HandVerdict verdict, const QString &reason)
{
    const bool executed = verdict == HandVerdict::Executed;
    const QDateTime now = m_clock.nowUtc();
    ItemMoves moves(m_db);
    MoveDetail detail;
    detail.what = u"by-hand"_s;
    detail.evidence = evidence::kOperator;
    detail.attribution = executed ? QString(attribution::kUnattributed) : QString();
    detail.reason = executed ? u"hand.executed"_s : u"hand.not-executed"_s;
    detail.reasonArguments = {m_context.origin.actor, reason};
    // What the last answer said is not why it failed.
    if (!executed)
        detail.errorCode = detail.reason;
    detail.errorText = executed ? QString() : reason;
    detail.audited = true;
    QStringList rows;
    for (const HandCase &item : cases) {
        detail.dispatch = item.dispatch;
        rows << QString::number(item.row);
        if (auto staged = moves.add({item.item, m_change, ItemState::Unconfirmed, executed ? ItemState::Succeeded : ItemState::Failed, detail}); !staged)
            return staged;
    }
    if (const auto moved = moves.apply(m_context.origin, now); !moved)
        return failure(moved.error());
    for (const HandCase &item : cases) {
        if (executed)
            break;
        if (auto watched = HandWatch(m_context).begin(item.item); !watched)
            return watched;
    }
    AuditEntry entry;
    entry.at = now;
    entry.origin = m_context.origin;
    entry.action = u"change.settled"_s;
    entry.subject = QString::number(m_change.value);
    entry.after = u"%1: %2"_s.arg(executed ? u"executed"_s : u"not-executed"_s, rows.join(u','));
    entry.reason = reason;
    entry.change = m_change;
    entry.evidence = evidence::kOperator;
    if (auto logged = AuditLog(m_db).append(entry); !logged)
        return logged;
    const auto advanced = ChangeProgress(m_context).advance(m_change);
    return advanced ? Result<void>() : failure(advanced.error());
}
