#include "models/engine/profilerunner.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/changebrake.h"
#include "models/changes/types/changespec.h"
#include "models/engine/changeprogress.h"
#include "models/engine/sending/wavebrake.h"
#include "models/engine/storeroom.h"
#include "models/engine/tracking/settlement.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRunner, "thingdesk.engine", QtWarningMsg)

namespace {

// Requests under way at once: enough that one slow answer does not stop the rest, few enough for a carrier that asks for restraint.
constexpr qsizetype kMostRuns = 4;
// How often the store is looked at when nothing happens here: another process may have paused, cancelled, or received a callback.
constexpr std::chrono::milliseconds kRunnerPulse {250};
constexpr std::chrono::milliseconds kShower {30};
// How often a store that takes nothing is offered the work again.
constexpr std::chrono::milliseconds kStorePatience {1'000};

// Refusals that the next look at the store may see otherwise: nothing is said, nothing waits.
constexpr std::array kPassingRefusals {"budget.spent"_L1,    "journal.conflict"_L1, "journal.not-running"_L1, "journal.wave"_L1, "journal.quota"_L1,
                                       "journal.history"_L1, "journal.shorter"_L1,  "store.conflict"_L1,      "store.busy"_L1};

ClientSettings settingsOf(const Profile &profile)
{
    return {profile.name, profile.origin, durationSetting(profile, "timeout"_L1)};
}

} // namespace

ProfileRunner::ProfileRunner(const EngineContext &context, CallbackInbox &inbox, SecretSource &secrets, Profile profile, QObject *parent)
    : QObject(parent)
    , m_context(context.of(profile.name))
    , m_inbox(inbox)
    , m_profile(std::move(profile))
    , m_budget(context.db, context.clock, m_profile)
    , m_client(settingsOf(m_profile), secrets, m_budget, context.clock)
    , m_carrier(m_context, m_client, m_profile)
    , m_callbacks(m_context, inbox, m_client, secrets, m_profile)
    , m_picker(m_context)
    , m_looks(m_context, m_profile)
    , m_reads(m_context, m_client, m_profile, m_budget, m_picker)
    , m_rescue(m_context, m_client, m_budget)
    , m_local(m_context)
    , m_usage(m_client, m_budget, context.clock)
    , m_trouble(context.clock)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &ProfileRunner::pump);
    connect(&m_carrier, &CarrierWatch::served, this, &ProfileRunner::handleServed);
    connect(&m_callbacks, &CallbackStand::stored, this, [this] {
        m_looks.noteCallback();
        // They come in showers: a moment later many are handled for the price of one.
        if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > kShower)
            m_wake.start(kShower);
    });
    connect(&m_callbacks, &CallbackStand::problem, this, &ProfileRunner::callbackProblem);
    connect(&m_callbacks, &CallbackStand::signedIn, this, [this] { m_everSignedIn = true; });
    connect(&m_callbacks, &CallbackStand::opened, this, &ProfileRunner::wake);
    connect(&m_callbacks, &CallbackStand::refused, this, [this](const Error &error) {
        noteTrouble(error);
        wake();
    });
    connect(&m_reads, &BaselineReads::finished, this, &ProfileRunner::handleRead);
    connect(&m_rescue, &HistoryRescue::finished, this, &ProfileRunner::handleRescued);
    connect(&m_usage, &UsageReads::finished, this, &ProfileRunner::handleUsage);
}

ProfileRunner::~ProfileRunner() = default;

void ProfileRunner::stand()
{
    m_callbacks.stand();
    wake();
}

void ProfileRunner::readAgain(const QList<OutsideNews::Line> &lines)
{
    m_reads.doubt(lines);
    wake();
}

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
    m_trouble.forget();
    m_callbacks.renew();
    wake();
}

void ProfileRunner::pump()
{
    if (m_failed && !m_stopping)
        return;
    auto done = reloadProfile();
    if (done && !m_stopping)
        done = mindLogin();
    if (done && !m_stopping)
        done = m_carrier.mind(!m_changes.isEmpty());
    if (done && !m_stopping)
        done = keepChanges();
    if (done)
        done = listenToStore();
    if (done && !m_stopping)
        done = lookWhatIsDue();
    // Leaving needs no store: what it does not take now is found at the next start.
    if (m_stopping)
        return finishStopping();
    if (!done)
        return fail(done.error());
    sendWhatMay();
    if (m_callbacks.isWanted(m_changes))
        (void)mayCallNow();
    if (!m_trouble.isWaiting())
        handleReadWait(m_reads.readDoubted());
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

/// The operator stored another login while this process runs: what was refused with the one before counts no more, and the carrier is told the
/// new callback password.
Result<void> ProfileRunner::mindLogin()
{
    const auto number = ProfileStore(m_context.db, m_context.clock).secretNumber(m_profile.id);
    if (!number)
        return failure(number.error());
    if (const auto known = std::exchange(m_secretNumber, *number); known && *known != *number && *number > 0)
        forgetRefusal();
    return {};
}

Result<void> ProfileRunner::keepChanges()
{
    ChangeUpkeep upkeep(m_context, m_profile);
    for (const ChangeId change : std::as_const(m_changes)) {
        const auto kept = upkeep.keep(change);
        if (!kept)
            return failure(kept.error());
        if (kept->requeued)
            m_picker.rewind(change);
        if (kept->moved)
            Q_EMIT moved(change);
    }
    return {};
}

bool ProfileRunner::mayCallNow()
{
    if (m_trouble.isWaiting() || m_callbacks.isOpening() || m_reads.isReading() || m_carrier.isOpen())
        return false;
    // Until one is served again they go singly.
    if (m_carrier.isOnProbation() && !m_runs.isEmpty())
        return false;
    if (!m_callbacks.isOpen()) {
        m_callbacks.open();
        return false;
    }
    return true;
}

/// A probe of ours was served: whatever kept the profile waiting is over.
void ProfileRunner::handleServed(const Result<void> &result)
{
    m_trouble.forget();
    if (!result)
        noteTrouble(result.error());
    wake();
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
    if (changeSpec(standing->type).isLocal())
        return doHere(change, *standing);
    if (!mayCallNow()) {
        if (m_trouble.what() || m_carrier.isGivenUp())
            m_stuck.insert(change);
        return false;
    }
    if (m_rescue.isBusy() && changeSpec(standing->type).endsHistory()) {
        m_stuck.remove(change);
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
        handleReadWait(m_reads.read(picked->batch.account, picked->stale));
        return false;
    }
    if (picked->exhausted)
        return endRound(change);
    if (picked->batch.lines.isEmpty())
        return true;
    m_stuck.remove(change);
    const auto rescuing = rescueHistories(picked->batch);
    if (!rescuing)
        return failure(rescuing.error());
    if (*rescuing)
        return false;
    startRun(picked->batch);
    return true;
}

/// Whether the histories of the lines have to be kept before they may be deleted; they are picked again after that.
Result<bool> ProfileRunner::rescueHistories(const Batch &batch)
{
    if (!changeSpec(batch.type).endsHistory())
        return false;
    const auto lines = withoutHistory(m_context.db, batch.lines);
    if (!lines || lines->isEmpty())
        return lines ? Result<bool>(false) : failure(lines.error());
    m_picker.rewind(batch.change);
    m_rescue.start(batch.change, *lines);
    return true;
}

        // One whole round of the queue found nothing that may go.
Result<bool> ProfileRunner::endRound(ChangeId change)
{
    const auto stepped = isSending(change) ? Result<WaveStep::Kind>(WaveStep::Kind::Wait) : WaveBrake(m_context).step(change, m_profile);
    if (!stepped)
        return failure(stepped.error());
    if (*stepped != WaveStep::Kind::Wait)
        Q_EMIT moved(change);
    if (*stepped == WaveStep::Kind::Next)
        return true;
    if (!isSending(change))
        m_stuck.insert(change);
    return false;
}

/// What needs no request is done here, a batch a turn: between two of them everybody else gets theirs, a pause included.
Result<bool> ProfileRunner::doHere(ChangeId change, const Standing &standing)
{
    const auto step = m_local.step(change, standing, m_profile);
    if (!step) {
        const auto taken = takeRefusal(change, step.error());
        return taken ? Result<bool>(false) : failure(taken.error());
    }
    if (step->exhausted)
        return endRound(change);
    if (!step->did) {
        const auto read = readFirst(change, *step);
        return read ? Result<bool>(false) : failure(read.error());
    }
    m_stuck.remove(change);
    Q_EMIT moved(change);
    wake();
    return false;
}

Result<void> ProfileRunner::readFirst(ChangeId change, const LocalRun::Step &step)
{
    if (m_reads.isReading() || m_usage.isReading())
        return {};
    if (m_trouble.isWaiting() || m_carrier.isOpen()) {
        if (m_trouble.what() || m_carrier.isGivenUp())
            m_stuck.insert(change);
        return {};
    }
    if (step.stale.isEmpty())
        m_usage.read(step.unread);
    else
        handleReadWait(m_reads.read(step.account, step.stale));
    return {};
}

void ProfileRunner::handleUsage(const QHash<DeviceId, LineUsage> &usage, const Result<void> &result)
{
    m_local.noteUsage(usage);
    if (!usage.isEmpty())
        m_everSignedIn = true;
    handleRead(result);
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
    m_trouble.forget();
    m_carrier.noteWrite(outcome);
    if (outcome.httpStatus == 429)
        m_budget.throttled(outcome.retryAfter);
    if (outcome.fate == SendOutcome::Fate::NeverSent)
        noteTrouble(Error {Error::Kind::Network, outcome.code, {}, outcome.text});
    // Messages that came before their acknowledgement.
    if (!outcome.requestId.isEmpty()) {
        if (const auto handled = m_inbox.handleRequest(outcome.requestId); !handled) {
            endRun(run);
            return fail(handled.error());
        }
    } else if (outcome.fate == SendOutcome::Fate::Unknown) {
        // Or before it was known that there will be none.
        if (const auto adopted = m_inbox.adoptLost(); !adopted) {
            endRun(run);
            return fail(adopted.error());
        }
    }
    endRun(run);
}

void ProfileRunner::handleRefused(DispatchRun *run, const Error &error)
{
    m_picker.rewind(run->change());
    const auto taken = takeRefusal(run->change(), error);
    endRun(run);
    if (!taken)
        fail(taken.error());
}

/// What the journal, the store or the brake said no to before anything was sent.
Result<void> ProfileRunner::takeRefusal(ChangeId change, const Error &error)
{
    if (std::ranges::find(kPassingRefusals, error.code) != kPassingRefusals.end())
        return {};
    if (error.code == "journal.lease"_L1) {
        // Taken by another process, or over while this one slept: whoever claims next goes on.
        m_context.leases.forget(change);
        drop(change);
        return {};
    }
    const bool isBrake = changebrake::isBrake(error.code);
    const bool isStore = error.kind == Error::Kind::Storage;
    if (isStore || isBrake || error.code == "writes.off"_L1) {
        if (auto paused = ChangeProgress(m_context).pause(change, error.code, error.arguments); !paused)
            return failure(isStore ? error : paused.error());
    }
    if (!isBrake)
        noteTrouble(error);
    // No room: it stopped before sending, and goes on when there is some.
    return storeroom::isPassing(error) ? failure(error) : Result<void>();
}

/// Trouble with the carrier keeps the profile from sending for a while; a refused login, until somebody acts.
void ProfileRunner::noteTrouble(const Error &error)
{
    m_trouble.note(error);
    qCWarning(lcRunner).noquote() << "profile" << m_profile.name << "waits:" << logLine(error);
    const bool latched = error.kind == Error::Kind::Refused || error.kind == Error::Kind::Service;
    if (!latched || error.code == "writes.off"_L1)
        return;
    ChangeProgress progress(m_context);
    for (const ChangeId change : std::as_const(m_changes)) {
        // What asks nothing of the carrier goes on.
        const auto standing = progress.standing(change);
        if (!standing)
            return fail(standing.error());
        if (changeSpec(standing->type).isLocal() && !changeSpec(standing->type).wantsFreshRecord())
            continue;
        if (const auto paused = progress.pause(change, error.code, error.arguments); !paused)
            return fail(paused.error());
        Q_EMIT moved(change);
    }
}

void ProfileRunner::handleReadWait(const Result<std::chrono::milliseconds> &wait)
{
    if (!wait)
        return fail(wait.error());
    if (wait->count() > 0)
        m_wake.start(std::min<std::chrono::milliseconds>(*wait, kRunnerPulse));
}

void ProfileRunner::handleRead(const Result<void> &result)
{
    if (!result && result.error().kind == Error::Kind::Storage)
        return fail(result.error());
    if (!result)
        noteTrouble(result.error());
    wake();
}

void ProfileRunner::handleRescued(ChangeId change, const Result<void> &result)
{
    if (result)
        m_trouble.forget();
    handleRead(result);
    Q_EMIT moved(change);
}

Result<void> ProfileRunner::listenToStore()
{
    const auto news = OutsideNews(m_context).handleNew();
    if (!news)
        return failure(news.error());
    if (!news->isEmpty())
        Q_EMIT changedOutside(*news);
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
    if (m_look != nullptr || m_changes.isEmpty() || m_trouble.isWaiting() || m_carrier.isOpen())
        return {};
    const auto due = m_looks.due(!m_runs.isEmpty());
    if (!due || due->isEmpty())
        return due ? Result<void>() : failure(due.error());
    m_look = new LookRound(m_context, m_client, m_profile, *due, m_runs.isEmpty(), this);
    connect(m_look, &LookRound::finished, this, &ProfileRunner::handleLooked);
    m_look->start();
    return {};
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
    if (storeroom::isPassing(error)) {
        m_wake.start(kStorePatience);
        return Q_EMIT failed(error);
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
    m_reads.stop();
    m_rescue.stop();
    m_usage.stop();
    m_callbacks.close([this] { Q_EMIT stopped(); });
}
