#include "models/engine/engine.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/chains/changechains.h"
#include "models/engine/byhand/handwatch.h"
#include "models/engine/chainstarts.h"
#include "models/engine/changeprogress.h"
#include "models/engine/duestarts.h"
#include "models/engine/enginecontext.h"
#include "models/engine/enginesql.h"
#include "models/engine/leases.h"
#include "models/engine/processes.h"
#include "models/engine/profilerunner.h"
#include "models/engine/recovery.h"
#include "models/engine/rollback.h"
#include "models/engine/sending/dispatchmark.h"
#include "models/engine/storeroom.h"
#include "models/engine/tracking/callbackinbox.h"
#include "models/engine/tracking/itemends.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/callbackvalues.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcEngine, "thingdesk.engine", QtWarningMsg)

namespace {

// How often the store is asked for changes to claim, and whether everything is done.
constexpr std::chrono::milliseconds kPulse {250};
// At a stop, answers on the wire are awaited this long; then the process goes and recovery takes over.
constexpr std::chrono::seconds kStopTime {60};
// How often a store that took nothing is asked whether it does again.
constexpr std::chrono::seconds kRoomPulse {1};
constexpr std::chrono::minutes kFollowTime {2};
constexpr std::chrono::minutes kAfterLag {1};

} // namespace

class Engine::Private : public QObject
{
public:
    Private(Engine *engine, StoreUrl url, SecretSource &secretSource, const Clock &systemClock, EngineOptions what)
        : q(engine)
        , store(std::move(url))
        , secrets(secretSource)
        , clock(systemClock)
        , options(std::move(what))
    {
    }

    Result<void> open();
    Result<void> mindRollback();
    void pulse();
    void storeFailed(const Error &error);
    void mindRoom();
    void beginDue();
    void goOnWithChains();
    void claim();
    void adopt(ChangeId change, ProfileId profile);
    ProfileRunner *runnerOf(const Profile &profile);
    void stand();
    void beat();
    void tidyInbox();
    void watch();
    Result<void> renewLeases();
    void judge();
    bool isDone(ChangeId change, bool following);
    bool isFollowed(ChangeId change);
    std::chrono::milliseconds followTime(ProfileId profile) const;
    std::optional<Error> hopeless() const;
    void expireOnly();
    void stop(Result<void> outcome);
    void leave();

    Engine *q;
    StoreUrl store;
    SecretSource &secrets;
    const Clock &clock;
    EngineOptions options;
    std::unique_ptr<Database> db;
    std::unique_ptr<Leases> leases;
    DispatchMark mark;
    std::unique_ptr<EngineContext> context;
    std::unique_ptr<CallbackInbox> inbox;
    std::map<ProfileId, std::unique_ptr<ProfileRunner>> runners;
    QHash<ChangeId, ProfileId> profiles;
    QSet<ChangeId> touched;
    QTimer pulseTimer;
    QTimer beatTimer;
    QTimer stopTimer;
    /// Since when nothing of the changes that are waited for could be sent or followed (CLOCK_BOOTTIME).
    std::optional<std::chrono::milliseconds> idleSince;
    /// The store takes nothing at present.
    std::optional<Error> storeTrouble;
    /// When the store is next asked for room (CLOCK_BOOTTIME).
    std::chrono::milliseconds roomAskedAt {0};
    Result<void> outcome;
    bool stopping = false;
    bool left = false;
};

Engine::Engine(StoreUrl store, SecretSource &secrets, const Clock &clock, EngineOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(store), secrets, clock, std::move(options)))
{
}

Engine::~Engine() = default;

QSet<ChangeId> Engine::touched() const
{
    return d->touched;
}

Result<void> Engine::start()
{
    return d->open();
}

void Engine::forgetRefusal(const QString &profile)
{
    for (const auto &[id, runner] : d->runners) {
        if (runner->profile().name == profile)
            runner->forgetRefusal();
    }
}

void Engine::stop()
{
    d->stop({});
}

Result<void> Engine::Private::open()
{
    auto opened = Database::open(store);
    if (!opened)
        return failure(opened.error());
    db = std::move(*opened);
    if (auto indexes = DeviceStore(*db).ensureIndexes(); !indexes)
        return indexes;
    const auto process = Processes(*db, clock).enter();
    if (!process)
        return failure(process.error());
    leases = std::make_unique<Leases>(*db, clock, *process);
    context = std::make_unique<EngineContext>(EngineContext {*db, clock, *process, *leases, mark, localOrigin({}, options.only ? u"command-line"_s : u"worker"_s)});
    inbox = std::make_unique<CallbackInbox>(*context);
    if (auto rolledBack = mindRollback(); !rolledBack)
        return rolledBack;
    // Dead processes' intents first, then what the carrier said meanwhile; claims and looks come after (engine-protocol.md 5).
    if (const auto recovered = Recovery(*context).run(); !recovered)
        return failure(recovered.error());
    if (const auto handled = inbox->handleNew(); !handled)
        return failure(handled.error());
    tidyInbox();
    for (const TrackSql done : {TrackSql::ForgetRuns, TrackSql::ForgetAsked}) {
        if (const auto forgotten = db->run(done); !forgotten)
            return failure(forgotten.error());
    }
    watch();
    connect(&pulseTimer, &QTimer::timeout, this, &Private::pulse);
    connect(&beatTimer, &QTimer::timeout, this, &Private::beat);
    stopTimer.setSingleShot(true);
    connect(&stopTimer, &QTimer::timeout, this, &Private::leave);
    pulseTimer.start(kPulse);
    beatTimer.start(kLeaseBeat);
    QTimer::singleShot(0, this, [this] {
        pulse();
        stand();
    });
    return {};
}

Result<void> Engine::Private::mindRollback()
{
    if (auto opened = mark.open(*db); !opened)
        return opened;
    const auto rolledBack = wasRolledBack(*context, mark.highest());
    if (!rolledBack)
        return failure(rolledBack.error());
    if (!*rolledBack)
        return {};
    const auto held = holdAfterRollback(*context, mark.highest());
    if (!held)
        return failure(held.error());
    qCWarning(lcEngine) << "this store is older than what was sent from it:" << *held << "unsent items are held until somebody has looked";
    return {};
}

void Engine::Private::beat()
{
    if (const auto renewed = renewLeases(); !renewed)
        qCWarning(lcEngine).noquote() << "leases could not be renewed:" << logLine(renewed.error());
    const auto recovered = Recovery(*context).run();
    if (!recovered)
        qCWarning(lcEngine).noquote() << "recovery waits:" << logLine(recovered.error());
    else if (recovered->dispatches > 0)
        tidyInbox();
    watch();
    stand();
}

/// Syncs of any process may have shown that something was carried out after a person had given it up.
void Engine::Private::watch()
{
    if (const auto late = HandWatch(*context).look(); !late)
        qCWarning(lcEngine).noquote() << "the watch over what was settled by hand waits:" << logLine(late.error());
}

/// Receipts that a dead process lost may be in the inbox under their own names; what nobody claims in time goes.
void Engine::Private::tidyInbox()
{
    const auto adopted = inbox->adoptLost();
    const auto forgotten = adopted ? inbox->forgetStrange() : adopted;
    if (!forgotten)
        qCWarning(lcEngine).noquote() << "the inbox waits:" << logLine(forgotten.error());
}

Result<void> Engine::Private::renewLeases()
{
    const auto lost = leases->beat();
    if (!lost)
        return failure(lost.error());
    // This process slept past their end, and another took over.
    for (const ChangeId change : *lost)
        runners.at(profiles.value(change))->drop(change);
    return {};
}

void Engine::Private::pulse()
{
    if (stopping)
        return;
    mindRoom();
    if (!stopping && !storeTrouble)
        beginDue();
    if (!stopping && !storeTrouble)
        goOnWithChains();
    if (!stopping && !storeTrouble)
        claim();
    if (!stopping)
        judge();
}

/// A worker that stands for itself waits for a store that takes nothing at present; whoever waits for its end is told.
void Engine::Private::storeFailed(const Error &error)
{
    if (error.code == "store.busy"_L1)
        return;
    if (!storeroom::isPassing(error) || options.only || options.untilIdle)
        return stop(failure(error));
    if (storeTrouble)
        return;
    storeTrouble = error;
    qCWarning(lcEngine).noquote() << "nothing is sent until the store takes it again:" << logLine(error);
    Q_EMIT q->storeRefused(error);
}

/// Where there is room again: what was paused for want of it is queued, and a store that took nothing is tried.
void Engine::Private::mindRoom()
{
    const auto now = clock.bootTime();
    if (now < roomAskedAt)
        return;
    roomAskedAt = now + kRoomPulse;
    if (!storeroom::isAmple(*db))
        return;
    // The mark of a living process is written again: the smallest write there is.
    if (storeTrouble) {
        if (const auto beaten = renewLeases(); !beaten)
            return;
    }
    const auto resumed = storeroom::resumePaused(*context, options.only);
    if (!resumed)
        return storeFailed(resumed.error());
    for (const ChangeId change : *resumed)
        Q_EMIT q->changeMoved(change);
    if (!std::exchange(storeTrouble, std::nullopt))
        return;
    qCWarning(lcEngine) << "the store takes the work again";
    for (const auto &[id, runner] : runners)
        runner->wake();
    Q_EMIT q->storeRecovered();
}

/// What begins now is claimed as what a person released is: by whoever comes first.
void Engine::Private::beginDue()
{
    const auto begun = takeDueStarts(*context, options.only);
    if (!begun)
        return storeFailed(begun.error());
    for (const ChangeId change : *begun)
        Q_EMIT q->changeMoved(change);
}

/// Who waits for a change waits for what follows it, too.
void Engine::Private::goOnWithChains()
{
    const auto followed = takeChainStarts(*context, options.only);
    if (!followed)
        return storeFailed(followed.error());
    for (const ChainStart &step : *followed) {
        Q_EMIT q->changeMoved(step.change);
        if (!step.successor)
            continue;
        Q_EMIT q->changeMoved(step.successor);
        if (options.only == step.change)
            options.only = step.successor;
    }
}

/// It is over, and what follows it is not made yet.
bool Engine::Private::isFollowed(ChangeId change)
{
    const auto chains = changechains::read(*db, {}, change);
    return chains && changechains::waits(chains->value(change));
}

void Engine::Private::claim()
{
    const auto claimable = leases->claimable();
    if (!claimable)
        return storeFailed(claimable.error());
    QSet<ChangeId> open;
    for (const Leases::Claimable &row : *claimable) {
        if (options.only && row.change != *options.only)
            continue;
        open.insert(row.change);
        profiles.insert(row.change, row.profile);
        if (leases->holds(row.change))
            continue;
        const auto claimed = leases->claim(row.change);
        if (!claimed)
            return storeFailed(claimed.error());
        if (!*claimed)
            continue;
        // What its last holder had on the wire may have been done: it is of unknown fate, and never this process's to send again.
        if (const auto found = Recovery(*context).takeOver(row.change); !found) {
            leases->forget(row.change);
            return storeFailed(found.error());
        } else if (*found > 0) {
            tidyInbox();
        }
        adopt(row.change, row.profile);
    }
    // What is over is let go of, so that its lease does not outlive the work.
    for (const ChangeId change : leases->held()) {
        if (open.contains(change))
            continue;
        runners.at(profiles.value(change))->drop(change);
        (void)leases->release(change);
        Q_EMIT q->changeMoved(change);
    }
}

void Engine::Private::adopt(ChangeId change, ProfileId profile)
{
    touched.insert(change);
    const auto found = ProfileStore(*db, clock).find(profile);
    if (!found)
        return storeFailed(found.error());
    runnerOf(*found)->adopt(change);
}

ProfileRunner *Engine::Private::runnerOf(const Profile &profile)
{
    auto &runner = runners[profile.id];
    if (runner)
        return runner.get();
    runner = std::make_unique<ProfileRunner>(*context, *inbox, secrets, profile);
    connect(runner.get(), &ProfileRunner::moved, q, &Engine::changeMoved);
    connect(runner.get(), &ProfileRunner::failed, this, [this](const Error &error) { storeFailed(error); });
    connect(runner.get(), &ProfileRunner::callbackProblem, q, [this, name = profile.name](const Error &error) { Q_EMIT q->callbackProblem(name, error); });
    connect(runner.get(), &ProfileRunner::changedOutside, this, [this](const QList<OutsideNews::Line> &lines) {
        for (const auto &[id, each] : runners)
            each->readAgain(lines);
    });
    return runner.get();
}

/// Profiles whose operator said where to listen are listened for as long as this runs; the others while there is something to hear of.
void Engine::Private::stand()
{
    if (options.only || options.untilIdle || stopping)
        return;
    const auto profiles = ProfileStore(*db, clock).list();
    if (!profiles) {
        qCWarning(lcEngine).noquote() << logLine(profiles.error());
        return;
    }
    for (const Profile &profile : *profiles) {
        if (profile.settings.contains(u"callbacks.listen"_s) && callbackvalues::isOn(profile) && switchSetting(profile, "writes"_L1))
            runnerOf(profile)->stand();
    }
}

std::chrono::milliseconds Engine::followTime(const EngineOptions &options, const Profile &profile)
{
    if (options.waitFor)
        return *options.waitFor;
    return std::max<std::chrono::milliseconds>(kFollowTime, durationSetting(profile, "list-lag"_L1) + kAfterLag);
}

std::chrono::milliseconds Engine::Private::followTime(ProfileId profile) const
{
    const auto runner = runners.find(profile);
    if (runner != runners.end())
        return Engine::followTime(options, runner->second->profile());
    return Engine::followTime(options, ProfileStore(*db, clock).find(profile).value_or(Profile {}));
}

/// Settled, or nothing more will come of waiting for it: it was followed long enough since its last dispatch.
bool Engine::Private::isDone(ChangeId change, bool following)
{
    const auto standing = ChangeProgress(*context).standing(change);
    if (!standing)
        return false;
    if (isFinal(standing->state) && standing->live() == 0)
        return !isFollowed(change);
    // It begins by itself, unless it asks or is put off until after this.
    if (standing->state == ChangeState::Scheduled)
        return !standing->pausedBecause.isEmpty() || standing->startAt > clock.nowUtc().addMSecs(followTime(standing->profile).count());
    const auto runner = runners.find(standing->profile);
    const bool known = runner != runners.end() && leases->holds(change);
    // A wave that is settled is followed by the next as soon as its runner looks.
    const bool betweenWaves = known && !runner->second->trouble() && !standing->brake.isLastWave() && standing->live() == 0;
    const bool sendable = standing->waiting() > 0 && (standing->state == ChangeState::Queued || standing->state == ChangeState::Running)
        && !(known && runner->second->isStuck(change) && !betweenWaves);
    const bool due = standing->count(ItemState::AwaitingRetry) > 0 && !(known && runner->second->trouble());
    if (sendable || due || standing->count(ItemState::Sending) > 0 || (known && runner->second->isSending(change)))
        return false;
    if (standing->live() == 0)
        return !following;
    return standing->lastDispatchAt.addMSecs(followTime(standing->profile).count()) <= clock.nowUtc() && !(known && runner->second->isLooking());
}

/// `only`: what makes waiting pointless before anything was sent.
std::optional<Error> Engine::Private::hopeless() const
{
    if (!options.only)
        return {};
    for (const auto &[id, runner] : runners) {
        const auto &trouble = runner->trouble();
        if (!trouble)
            continue;
        const bool refused = trouble->kind == Error::Kind::Refused || trouble->kind == Error::Kind::Service || trouble->kind == Error::Kind::Storage;
        if (refused || !runner->everSignedIn())
            return trouble;
    }
    return {};
}

void Engine::Private::judge()
{
    if (const auto error = hopeless())
        return stop(failure(*error));
    const QList<ChangeId> watched = options.only ? QList<ChangeId> {*options.only} : leases->held();
    if (!options.only && !options.untilIdle)
        return;
    bool settled = true;
    bool waiting = false;
    for (const ChangeId change : watched) {
        settled = settled && isDone(change, true);
        waiting = waiting || !isDone(change, false);
    }
    if (settled)
        return expireOnly();
    // Two minutes in which nothing may be sent and nothing is live: lines held by others, a pause.
    if (waiting) {
        idleSince.reset();
        return;
    }
    const auto now = clock.bootTime();
    if (!idleSince)
        idleSince = now;
    const auto patience = options.only ? followTime(profiles.value(*options.only)) : std::chrono::milliseconds::zero();
    if (now - *idleSince >= patience)
        expireOnly();
}

/// What has no evidence by the end of the wait is unconfirmed: said so now, followed by whoever comes next.
void Engine::Private::expireOnly()
{
    for (const ChangeId change : leases->held()) {
        if (options.only && change != *options.only)
            continue;
        if (const auto expired = expireAwaiting(*context, change, clock.nowUtc()); !expired)
            return stop(failure(expired.error()));
    }
    stop({});
}

void Engine::Private::stop(Result<void> result)
{
    if (std::exchange(stopping, true))
        return;
    outcome = std::move(result);
    pulseTimer.stop();
    if (runners.empty()) {
        QTimer::singleShot(0, this, &Private::leave);
        return;
    }
    stopTimer.start(kStopTime);
    for (const auto &[id, runner] : runners) {
        connect(runner.get(), &ProfileRunner::stopped, this, [this, id = id] {
            runners.at(id).release()->deleteLater();
            runners.erase(id);
            if (runners.empty())
                leave();
        });
        runner->stop();
    }
}

void Engine::Private::leave()
{
    if (std::exchange(left, true))
        return;
    beatTimer.stop();
    for (auto &[id, runner] : runners)
        runner.release()->deleteLater();
    runners.clear();
    if (const auto ended = Processes(*db, clock).end(context->process); !ended)
        qCWarning(lcEngine).noquote() << logLine(ended.error());
    Q_EMIT q->finished(outcome);
}
