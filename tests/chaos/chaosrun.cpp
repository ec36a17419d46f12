#include "tests/chaos/chaosrun.h"

#include "tests/chaos/faultplan.h"
#include "tests/chaos/operator.h"
#include "tests/chaos/worker.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpenPatience = 6'000; // milliseconds a worker is given to send something before it is killed all the same
constexpr int kFeedPatience = 300'000;
constexpr int kQuietPatience = 300'000;
constexpr int kPulse = 100;
// Kills in a row without an open dispatch, until the carrier serves for a while; how long that takes at most.
constexpr int kMostDry = 3;
constexpr int kRestPatience = 90'000;
constexpr int kChangesByHand = 4;
constexpr int kLongRun = 50; // kills
constexpr int kLongLock = 17'000;
// Nothing moved for this long: longer than three looks, and where something is still due, than the longest back-off.
constexpr int kStill = 4'000;
constexpr int kStuck = 70'000;

void tell(const QString &what)
{
    QTextStream(stderr) << "thingdesk-chaos: " << what << Qt::endl;
}

ArenaOptions arenaFor(const ChaosOptions &options)
{
    // So many requests that there is always one to be killed in, whatever the scale.
    const qint64 batch = options.items / (8 * std::max(1, options.kills));
    return {options.seed, std::max<qint64>(400, options.items), std::clamp<qint64>(batch, 4, 200)};
}

} // namespace

ChaosRun::ChaosRun(const ChaosOptions &options)
    : m_options(options)
    , m_random(quint32(options.seed * 2654435761u))
    , m_arena(arenaFor(options))
    , m_feed(m_arena, options.types, options.items, options.seed)
    , m_mischief(m_arena, m_feed, options.seed)
{
}

bool ChaosRun::giveUp(const QString &problem)
{
    m_result.problem = problem;
    return false;
}

ChaosResult ChaosRun::run()
{
    if (!begin() || !killAll())
        return m_result;
    Worker worker(m_arena);
    if (!worker.start()) {
        giveUp(u"the worker could not be started"_s);
        return m_result;
    }
    if (!finishFeeding(worker) || !calmDown(worker))
        return m_result;
    if (!worker.stop()) {
        giveUp(u"the worker did not stop when told: "_s + worker.lastWords());
        return m_result;
    }
    judge();
    return m_result;
}

bool ChaosRun::begin()
{
    if (!m_arena.begin())
        return giveUp(m_arena.problem());
    if (!m_feed.release(feedSize()))
        return giveUp(m_arena.problem());
    m_mischief.setFaults(m_options.faults);
    return m_arena.setFaults(m_options.faults) || giveUp(m_arena.problem());
}

/// In even parts, so that there is something to be sent until the last kill.
qint64 ChaosRun::feedSize() const
{
    return std::max<qint64>(8, m_options.items / (m_options.kills + 2));
}

bool ChaosRun::killAll()
{
    for (int number = 0; m_result.kills < m_options.kills; ++number) {
        if (number > 0 && !m_feed.isSpent() && !m_feed.release(feedSize()))
            return giveUp(m_arena.problem());
        if (!resumeChanges() || (m_dry >= kMostDry && !giveRest()) || !killOne(number))
            return false;
        if (number % 10 == 9)
            tell(u"seed %1: %2 kills, %3 items released, %4 moving"_s.arg(m_options.seed).arg(m_result.kills).arg(m_feed.released()).arg(moving()));
    }
    return true;
}

bool ChaosRun::killOne(int number)
{
    Worker worker(m_arena);
    if (!worker.start())
        return giveUp(u"the worker could not be started"_s);
    if (m_options.mischief) {
        QThread::msleep(m_random.bounded(300u));
        if (!m_mischief.begin(number))
            return giveUp(m_arena.problem());
    }
    const bool lasts = m_mischief.lasts();
    // A long run now and then waits longer than any program waits for a locked store.
    const bool isLong = m_options.kills >= kLongRun && m_random.bounded(20) == 0;
    if (lasts)
        QThread::msleep(isLong ? kLongLock : m_random.bounded(2000u));
    // Killed in the middle of it, or when it has passed.
    if (!lasts || m_random.bounded(2) == 0) {
        m_mischief.end();
        waitForInstant(worker);
    }
    if (worker.isRunning()) {
        ++m_result.kills;
        const QString phase = worker.kill();
        ++m_result.killsByPhase[phase];
        m_dry = phase == "open-dispatch"_L1 ? 0 : m_dry + 1;
    } else if (!lasts || ++m_gaveUp > m_options.kills) {
        return giveUp(u"the worker ended by itself: "_s + worker.lastWords());
    }
    m_mischief.end();
    return true;
}

/// Who finds the carrier not serving rightly leaves it alone for longer and longer, and who is killed while asking again leaves it alone for
/// longer still. Without faults and kills it recovers, and there is something to be killed in again.
bool ChaosRun::giveRest()
{
    m_dry = 0;
    Worker worker(m_arena);
    if (!m_arena.setFaults("[]"))
        return giveUp(m_arena.problem());
    if (!worker.start())
        return giveUp(u"the worker could not be started"_s);
    for (QDeadlineTimer deadline(kRestPatience); !deadline.hasExpired() && worker.isRunning(); QThread::msleep(kPulse)) {
        if (worker.hasBegun() && m_arena.number(u"SELECT count(*) FROM carrier_trouble"_s) == 0)
            break;
    }
    if (!worker.stop())
        return giveUp(u"the worker did not stop when told: "_s + worker.lastWords());
    return m_arena.setFaults(m_mischief.withSkew(m_options.faults)) || giveUp(m_arena.problem());
}

/// Some anywhere from the first instruction on, most with a request on the wire.
void ChaosRun::waitForInstant(Worker &worker)
{
    if (m_random.bounded(10) < 3) {
        QThread::msleep(m_random.bounded(1500u));
        return;
    }
    worker.waitForOpenDispatch(kOpenPatience);
    const bool soon = m_random.bounded(10) < 7;
    QThread::msleep(soon ? m_random.bounded(60u) : m_random.bounded(1200u));
}

bool ChaosRun::finishFeeding(Worker &worker)
{
    QDeadlineTimer deadline(kFeedPatience);
    while (!m_feed.isSpent()) {
        if (deadline.hasExpired() || !worker.isRunning())
            return giveUp(u"the worker does not get its work done: "_s + worker.lastWords());
        if (moving() < 2 * feedSize() && !m_feed.release(feedSize()))
            return giveUp(m_arena.problem());
        if (!resumePaused(worker))
            return false;
        QThread::msleep(kPulse);
    }
    return true;
}

bool ChaosRun::calmDown(Worker &worker)
{
    tell(u"faults end; %1 items released, %2 moving"_s.arg(m_feed.released()).arg(moving()));
    // And quick from then on: a message that was not taken comes again after five of its minutes.
    if (!m_arena.setFaults("[]") || !m_arena.tellCarrier(u"/simulator/clock"_s, "{\"rate\":100,\"advance\":\"25h\"}"))
        return giveUp(m_arena.problem());
    if (!resumePaused(worker) || !waitForQuiet(worker))
        return false;
    // What the carrier is silent about has had its day. Then one more read of everything.
    if (!m_arena.call({u"profile"_s, u"set"_s, u"default"_s, u"look.deadline=2s"_s}) || !m_arena.call({u"sync"_s}))
        return giveUp(m_arena.problem());
    return waitForQuiet(worker) && (!m_options.byHand || askOperator(worker));
}

/// What waited behind a line goes on where a person says what became of it.
bool ChaosRun::askOperator(Worker &worker)
{
    Operator person(m_arena);
    if (!person.settle(kChangesByHand))
        return giveUp(m_arena.problem());
    m_result.settledByHand = person.settled();
    return waitForQuiet(worker);
}

/// What a fault made wait for a person (a login that was refused, a store without room) is looked after by one.
bool ChaosRun::resumeChanges()
{
    for (const QString &change : m_arena.texts(u"SELECT id FROM bulk_change WHERE state = 'paused' AND paused_because <> 'cancel'"_s)) {
        if (!m_arena.call({u"change"_s, u"resume"_s, change}))
            return giveUp(m_arena.problem());
    }
    return true;
}

bool ChaosRun::resumePaused(Worker &worker)
{
    if (m_arena.number(u"SELECT count(*) FROM bulk_change WHERE state = 'paused' AND paused_because <> 'cancel'"_s) == 0)
        return true;
    // A refused login is remembered by the process that saw it.
    if (!worker.stop() || !worker.start())
        return giveUp(u"the worker did not stop when told: "_s + worker.lastWords());
    return resumeChanges();
}

/// Items that something is still to become of by itself, but for those that the carrier may be silent about for a day.
qint64 ChaosRun::moving()
{
    return m_arena.number(
        u"SELECT count(*) FROM item i WHERE i.state IN ('sending', 'awaiting-retry') "
        "OR (i.state = 'queued' AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = i.device_id AND x.live = 1))"_s);
}

bool ChaosRun::waitForQuiet(Worker &worker)
{
    QDeadlineTimer deadline(kQuietPatience);
    qint64 last = -1;
    QElapsedTimer still;
    still.start();
    for (; !deadline.hasExpired(); QThread::msleep(kPulse)) {
        if (!worker.isRunning())
            return giveUp(u"the worker ended by itself: "_s + worker.lastWords());
        const qint64 now = m_arena.number(u"SELECT max(seq) FROM item_event"_s);
        if (now != last)
            still.restart();
        last = now;
        if (still.hasExpired(moving() == 0 ? kStill : kStuck))
            return true;
    }
    return giveUp(u"it did not come to rest"_s);
}

void ChaosRun::judge()
{
    const QJsonArray requests = m_arena.simulator().requests();
    auto store = storeTestimony(m_arena.db());
    if (!store) {
        giveUp(logLine(store.error()));
        return;
    }
    m_store = std::move(*store);
    const QJsonArray ledger = m_arena.simulator().ledger();
    const QJsonArray callbacks = m_arena.simulator().acceptedCallbacks();
    m_carrier = carrierTestimony(requests, ledger, callbacks);
    m_result.faults = faultCounts(requests);
    for (auto it = m_mischief.counts().begin(); it != m_mischief.counts().end(); ++it)
        m_result.faults[it.key()] += *it;
    m_result.verdict = Oracle(m_store, m_carrier).judge();
    if (!m_result.verdict.isClean() && !m_options.keep.isEmpty())
        keep(requests, ledger, callbacks);
}

/// What was judged, for whoever wants to know how it came about.
void ChaosRun::keep(const QJsonArray &requests, const QJsonArray &ledger, const QJsonArray &callbacks)
{
    const QDir folder(m_options.keep + u"/seed-%1"_s.arg(m_options.seed));
    if (!folder.mkpath(u"."_s))
        return tell(u"%1 cannot be made"_s.arg(folder.path()));
    const QString store = folder.filePath(u"fleet.sqlite"_s);
    QFile::remove(store);
    (void)m_arena.db().composed(u"VACUUM INTO '%1'"_s.arg(store)).exec();
    for (const auto &[name, rows] : {std::pair(u"requests.json"_s, requests), std::pair(u"ledger.json"_s, ledger), std::pair(u"callbacks.json"_s, callbacks)}) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(rows).toJson());
    }
    QFile::remove(folder.filePath(u"worker.log"_s));
    QFile::copy(m_arena.file(u"worker.log"_s), folder.filePath(u"worker.log"_s));
}
