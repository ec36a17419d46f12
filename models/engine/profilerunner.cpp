#include "models/engine/profilerunner.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/changespec.h"
#include "models/changes/itemmoves.h"
#include "models/engine/backoff.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/engine/itemends.h"
#include "models/engine/liveprotectedlines.h"
#include "models/engine/settlement.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "thingspace/auth/secretsource.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRunner, "thingdesk.engine", QtWarningMsg)

namespace {

// Requests under way at once: enough that one slow answer does not stop the rest, few enough for a carrier that asks for restraint.
constexpr qsizetype kMostRuns = 4;
// How often the store is looked at when nothing happens here: another process may have paused, cancelled, or received a callback.
constexpr std::chrono::milliseconds kRunnerPulse {250};
constexpr std::chrono::milliseconds kShower {30};
// Changes that lines can be read for by name in one list (thingspace-api.md 15, #19).
// Devices that are looked at while requests still go out: a few lists.
constexpr qint64 kLooksWhileSending = 500;

ClientSettings settingsOf(const Profile &profile)
{
    return {profile.name, profile.origin, durationSetting(profile, "timeout"_L1)};
}

} // namespace

ProfileRunner::ProfileRunner(const EngineContext &context, CallbackInbox &inbox, SecretSource &secrets, Profile profile, QObject *parent)
    : QObject(parent)
    , m_context(context.of(profile.name))
    , m_inbox(inbox)
    , m_secrets(secrets)
    , m_profile(std::move(profile))
    , m_budget(context.db, context.clock, m_profile)
    , m_client(settingsOf(m_profile), secrets, m_budget, context.clock)
    , m_callbacks(m_context, inbox, m_client, m_profile)
    , m_picker(m_context)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &ProfileRunner::pump);
    connect(&m_callbacks, &CallbackPost::stored, this, [this] {
        m_lastCallback = m_context.clock.bootTime();
        // They come in showers: a moment later many are handled for the price of one.
        if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > kShower)
            m_wake.start(kShower);
    });
}

ProfileRunner::~ProfileRunner() = default;

void ProfileRunner::adopt(ChangeId change)
{
    if (!m_changes.contains(change))
        m_changes << change;
    wake();
}

void ProfileRunner::drop(ChangeId change)
{
    m_changes.removeAll(change);
    m_stuck.remove(change);
}

bool ProfileRunner::isSending(ChangeId change) const
{
    return std::ranges::any_of(m_runs, [change](const DispatchRun *run) { return run->change() == change; });
}

void ProfileRunner::wake()
{
    m_wake.start(0);
}

void ProfileRunner::forgetRefusal()
{
    m_client.forgetRefusal();
    m_trouble.reset();
    m_troubles = 0;
    m_notBefore = std::chrono::milliseconds::zero();
    wake();
}

void ProfileRunner::pump()
{
    if (m_failed)
        return;
    auto done = reloadProfile();
    if (done && !m_stopping)
        done = prepareChanges();
    if (done)
        done = listenToStore();
    if (done && !m_stopping)
        done = lookWhatIsDue();
    if (!done)
        return fail(done.error());
    if (m_stopping)
        return finishStopping();
    sendWhatMay();
    if (!m_wake.isActive())
        m_wake.start(kRunnerPulse);
}

Result<void> ProfileRunner::reloadProfile()
{
    auto present = ProfileStore(m_context.db, m_context.clock).find(m_profile.id);
    if (!present)
        return failure(present.error());
    m_profile.settings = present->settings;
    return {};
}

Result<void> ProfileRunner::prepareChanges()
{
    ChangeProgress progress(m_context);
    for (const ChangeId change : std::as_const(m_changes)) {
        auto standing = progress.standing(change);
        if (!standing)
            return failure(standing.error());
        if (standing->state == ChangeState::Queued) {
            if (const auto begun = progress.begin(change); !begun)
                return failure(begun.error());
            Q_EMIT moved(change);
        }
        if (standing->count(ItemState::AwaitingRetry) > 0) {
            if (auto requeued = requeue(change); !requeued)
                return requeued;
        }
        if (standing->pausedBecause == "cancel"_L1 && standing->waiting() > 0) {
            if (auto cancelled = cancelLeftovers(change, *standing); !cancelled)
                return cancelled;
        }
        if (standing->count(ItemState::AwaitingCarrier) > 0) {
            if (auto expired = expire(change); !expired)
                return expired;
        }
    }
    return {};
}

Result<void> ProfileRunner::requeue(ChangeId change)
{
    const QDateTime now = m_context.clock.nowUtc();
    return m_context.db.inTransaction([&]() -> Result<void> {
        QList<ItemId> spent;
        {
            auto rows = m_context.db.query(PickSql::Spent);
            if (const auto read = rows.bind(u":change", change.value).bind(u":now", now).bind(u":most", kMostAttempts).exec(); !read)
                return failure(read.error());
            while (rows.next())
                spent << ItemId {rows.number(0)};
        }
        ItemMoves moves(m_context.db);
        MoveDetail failed;
        failed.what = u"attempts-spent"_s;
        failed.audited = true;
        for (const ItemId item : spent) {
            if (auto staged = moves.add({item, change, ItemState::AwaitingRetry, ItemState::Failed, failed}); !staged)
                return staged;
        }
        if (const auto moved = moves.apply(m_context.origin, now); !moved)
            return failure(moved.error());
        MoveDetail due;
        due.what = u"due"_s;
        if (const auto staged = moves.addDue(change, now, due); !staged)
            return failure(staged.error());
        const auto queued = moves.apply(m_context.origin, now);
        if (!queued)
            return failure(queued.error());
        if (*queued > 0)
            m_picker.rewind(change);
        const auto advanced = ChangeProgress(m_context).advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}

Result<void> ProfileRunner::cancelLeftovers(ChangeId change, const Standing &standing)
{
    // Refused after the cancellation: what would have been sent again is cancelled too.
    return m_context.db.inTransaction([&]() -> Result<void> {
        ItemMoves moves(m_context.db);
        MoveDetail detail;
        detail.what = u"cancelled"_s;
        detail.audited = true;
        for (const ItemState from : {ItemState::Queued, ItemState::AwaitingRetry}) {
            if (standing.count(from) == 0)
                continue;
            if (const auto staged = moves.addAllOf(change, from, ItemState::Cancelled, detail); !staged)
                return failure(staged.error());
        }
        if (const auto moved = moves.apply(m_context.origin, m_context.clock.nowUtc()); !moved)
            return failure(moved.error());
        const auto advanced = ChangeProgress(m_context).advance(change);
        return advanced ? Result<void>() : failure(advanced.error());
    });
}

Result<void> ProfileRunner::expire(ChangeId change)
{
    const auto deadline = durationSetting(m_profile, "look.deadline"_L1);
    return expireAwaiting(m_context, change, m_context.clock.nowUtc().addMSecs(-deadline.count()));
}

bool ProfileRunner::mayCallNow()
{
    if (m_context.clock.bootTime() < m_notBefore || m_openingCallbacks || m_refreshing)
        return false;
    if (!m_callbacks.isOpen()) {
        openCallbacks();
        return false;
    }
    return true;
}

void ProfileRunner::sendWhatMay()
{
    // Whoever had nothing more to send is not asked again in this turn: a queue that begins anew must not keep another's going, round and round.
    QSet<ChangeId> through;
    for (bool any = true; any && m_runs.size() < kMostRuns;) {
        any = false;
        for (const ChangeId change : QList<ChangeId>(m_changes)) {
            if (m_runs.size() >= kMostRuns)
                break;
            if (through.contains(change))
                continue;
            const auto sent = sendOne(change);
            if (!sent)
                return fail(sent.error());
            if (!*sent)
                through.insert(change);
            any = any || *sent;
        }
    }
}

Result<bool> ProfileRunner::sendOne(ChangeId change)
{
    const auto standing = ChangeProgress(m_context).standing(change);
    if (!standing)
        return failure(standing.error());
    if (standing->state != ChangeState::Running || standing->count(ItemState::Queued) == 0) {
        if (standing->count(ItemState::Queued) > 0)
            m_stuck.insert(change);
        else
            m_stuck.remove(change);
        return false;
    }
    if (!mayCallNow()) {
        if (m_trouble)
            m_stuck.insert(change);
        return false;
    }
    const auto wait = m_budget.waitFor(StoreBudget::kindsOf(changeSpec(standing->type).isActivation()));
    if (!wait)
        return failure(wait.error());
    if (wait->count() > 0) {
        m_wake.start(std::min<std::chrono::milliseconds>(*wait, kRunnerPulse));
        return false;
    }
    auto picked = m_picker.pick(change, *standing, m_profile);
    if (!picked)
        return failure(picked.error());
    if (!picked->stale.isEmpty()) {
        refreshStale(picked->batch, picked->stale);
        return false;
    }
    if (picked->exhausted) {
        // One whole round of the queue found nothing that may go.
        if (!isSending(change))
            m_stuck.insert(change);
        return false;
    }
    if (picked->batch.lines.isEmpty())
        return true;
    m_stuck.remove(change);
    startRun(picked->batch);
    return true;
}

void ProfileRunner::startRun(const Batch &batch)
{
    auto *run = new DispatchRun(m_context, m_client, m_profile, m_budget, batch, this);
    m_runs << run;
    connect(run, &DispatchRun::answered, this, [this, run](const SendOutcome &outcome) { handleAnswered(run, outcome); });
    connect(run, &DispatchRun::refused, this, [this, run](const Error &error) { handleRefused(run, error); });
    run->start();
}

void ProfileRunner::endRun(DispatchRun *run)
{
    m_runs.removeAll(run);
    run->deleteLater();
    Q_EMIT moved(run->change());
    wake();
}

void ProfileRunner::handleAnswered(DispatchRun *run, const SendOutcome &outcome)
{
    m_everSignedIn = true;
    m_trouble.reset();
    m_troubles = 0;
    if (outcome.httpStatus == 429)
        m_budget.throttled(outcome.retryAfter);
    if (outcome.fate == SendOutcome::Fate::NeverSent)
        noteTrouble(Error {Error::Kind::Network, outcome.code, {}, outcome.text});
    // Messages that came before their acknowledgement.
    if (!outcome.requestId.isEmpty()) {
        if (const auto handled = m_inbox.handleRequest(outcome.requestId); !handled)
            return fail(handled.error());
    }
    endRun(run);
}

void ProfileRunner::handleRefused(DispatchRun *run, const Error &error)
{
    const ChangeId change = run->change();
    m_picker.rewind(change);
    const bool harmless = error.code == "budget.spent"_L1 || error.code == "journal.conflict"_L1 || error.code == "journal.not-running"_L1
        || error.code == "store.conflict"_L1 || error.code == "store.busy"_L1;
    if (error.code == "journal.lease"_L1) {
        drop(change);
    } else if (error.kind == Error::Kind::Storage && !harmless) {
        // No room, or no store: stop before sending, say so, go on when there is room.
        if (const auto paused = ChangeProgress(m_context).pause(change, error.code); !paused)
            return fail(error);
        noteTrouble(error);
    } else if (error.code == "writes.off"_L1) {
        if (const auto paused = ChangeProgress(m_context).pause(change, error.code); !paused)
            return fail(paused.error());
        noteTrouble(error);
    } else if (!harmless) {
        noteTrouble(error);
    }
    endRun(run);
}

/// Trouble with the carrier keeps the profile from sending for a while; a refused login, until somebody acts.
void ProfileRunner::noteTrouble(const Error &error)
{
    m_trouble = error;
    ++m_troubles;
    const double roll = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    m_notBefore = m_context.clock.bootTime() + retryDelay(m_troubles, error.retryAfter, roll);
    qCWarning(lcRunner).noquote() << "profile" << m_profile.name << "waits:" << logLine(error);
    const bool latched = error.kind == Error::Kind::Refused || error.kind == Error::Kind::Service;
    if (!latched || error.code == "writes.off"_L1)
        return;
    ChangeProgress progress(m_context);
    for (const ChangeId change : std::as_const(m_changes)) {
        if (const auto paused = progress.pause(change, error.code); !paused)
            return fail(paused.error());
        Q_EMIT moved(change);
    }
}

void ProfileRunner::openCallbacks()
{
    if (std::exchange(m_openingCallbacks, true))
        return;
    // Signing in first: a login that is refused must be said before anything else is asked of the carrier.
    m_client.signIn(this, [this](Result<void> signedIn) {
        if (!signedIn) {
            m_openingCallbacks = false;
            noteTrouble(signedIn.error());
            return wake();
        }
        m_everSignedIn = true;
        m_secrets.credentials(m_profile.name, this, [this](Result<Credentials> credentials) {
            m_callbacks.open(credentials ? credentials->callbackPassword : QByteArray(), [this] {
                m_openingCallbacks = false;
                wake();
            });
        });
    });
}

void ProfileRunner::refreshStale(const Batch &batch, const QList<BatchLine> &stale)
{
    m_refreshing = true;
    DeviceQuery query;
    query.account = batch.account;
    const QList<BatchLine> asked = stale.first(std::min(kNamesARead, stale.size()));
    for (const BatchLine &line : asked) {
        for (const IdentifierKind kind : kTargetKinds) {
            const QString value = line.identifiers.value(key(kind)).toString();
            if (value.isEmpty())
                continue;
            query.identifiers << std::pair(key(kind).toLatin1(), value.toLatin1());
            break;
        }
    }
    const QDateTime begunAt = m_context.clock.nowUtc();
    m_client.listDevices(query, 0, this, [this, asked, begunAt](Result<DevicePage> page) { handleRefreshed(asked, begunAt, page); });
}

void ProfileRunner::handleRefreshed(const QList<BatchLine> &stale, const QDateTime &begunAt, const Result<DevicePage> &page)
{
    m_refreshing = false;
    if (!page) {
        noteTrouble(page.error());
        return wake();
    }
    // Full: a line that is as it was must say when that was seen.
    const auto lag = durationSetting(m_profile, "list-lag"_L1);
    const auto stored = m_context.db.inTransaction([&]() -> Result<void> {
        DeviceStore devices(m_context.db);
        const auto recorded = devices.recordRead({m_profile.id, begunAt, lag, page->devices, {}, true}, LiveProtectedLines());
        if (!recorded)
            return failure(recorded.error());
        // A device that its account no longer lists cannot be what was reviewed.
        QSet<DeviceId> seen(recorded->lines.begin(), recorded->lines.end());
        return holdUnlisted(m_context, stale, seen);
    });
    if (!stored)
        return fail(stored.error());
    wake();
}

Result<void> ProfileRunner::listenToStore()
{
    const auto handled = m_inbox.handleNew();
    if (!handled)
        return failure(handled.error());
    // Somebody else's sync may have seen lines of ours.
    if (!m_context.db.changedByOthers())
        return {};
    const auto offset = m_client.carrierOffset().value_or(std::chrono::milliseconds::zero());
    const auto judged = Settlement(m_context).judgeSightings(m_profile, std::nullopt, offset);
    return judged ? Result<void>() : failure(judged.error());
}

Result<void> ProfileRunner::lookWhatIsDue()
{
    if (m_look != nullptr || m_changes.isEmpty())
        return {};
    QList<DueLook> due;
    {
        auto rows = m_context.db.query(TrackSql::DueLooks);
        const auto read = rows.bind(u":process", m_context.process.value).bind(u":profile", m_profile.id.value).bind(u":now", m_context.clock.nowUtc()).exec();
        if (!read)
            return failure(read.error());
        while (rows.next()) {
            due << DueLook {DispatchId {rows.number(0)}, ChangeId {rows.number(1)}, rows.text(2), rows.text(3), rows.number(4), rows.text(5),
                            rows.time(6), std::chrono::milliseconds(rows.number(7))};
        }
    }
    if (due.isEmpty() || m_context.clock.bootTime() < m_notBefore)
        return {};
    // While requests go out, a look at much of it would have to be repeated for what is sent meanwhile: it waits until sending drains.
    const qint64 devices = std::accumulate(due.begin(), due.end(), qint64(0), [](qint64 sum, const DueLook &look) { return sum + look.devices; });
    if (!m_runs.isEmpty() && devices > kLooksWhileSending)
        return {};
    if (callbacksFlow(due))
        return {};
    m_look = new LookRound(m_context, m_client, m_profile, due, this);
    connect(m_look, &LookRound::finished, this, &ProfileRunner::handleLooked);
    m_look->start();
    return {};
}

/// While callbacks keep coming they tell more than a look would, whose work it was, and cost no request. Not for longer than look.max:
/// one that is missing among many must be found out.
bool ProfileRunner::callbacksFlow(const QList<DueLook> &due) const
{
    const auto silence = m_context.clock.bootTime() - m_lastCallback;
    if (m_lastCallback.count() == 0 || silence > durationSetting(m_profile, "look.first"_L1))
        return false;
    const auto patience = durationSetting(m_profile, "look.max"_L1);
    const QDateTime now = m_context.clock.nowUtc();
    return std::ranges::none_of(due, [&](const DueLook &look) { return look.journalledAt.addMSecs(patience.count()) <= now; });
}

void ProfileRunner::handleLooked(const Result<void> &result)
{
    m_look->deleteLater();
    m_look = nullptr;
    if (!result)
        return fail(result.error());
    for (const ChangeId change : std::as_const(m_changes))
        Q_EMIT moved(change);
    wake();
}

void ProfileRunner::fail(const Error &error)
{
    if (error.code == "store.busy"_L1) {
        m_wake.start(kRunnerPulse);
        return;
    }
    if (std::exchange(m_failed, true))
        return;
    Q_EMIT failed(error);
}

void ProfileRunner::stop()
{
    m_stopping = true;
    wake();
}

void ProfileRunner::finishStopping()
{
    const bool waits = std::ranges::any_of(m_runs, &DispatchRun::isOnTheWire);
    if (waits) {
        m_wake.start(kRunnerPulse);
        return;
    }
    if (std::exchange(m_closing, true))
        return;
    qDeleteAll(std::exchange(m_runs, {}));
    delete std::exchange(m_look, nullptr);
    m_callbacks.close([this] { Q_EMIT stopped(); });
}
