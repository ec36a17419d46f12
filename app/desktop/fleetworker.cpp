#include "app/desktop/fleetworker.h"

#include "app/carrier/fleetreading.h"
#include "app/carrier/profiletest.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/dataage.h"
#include "models/fleet/devicestore.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Each line by the identifier that the contract names first among those it has.
Result<QList<LineName>> namesOf(Database &db, const QList<DeviceId> &lines)
{
    const auto devices = DeviceStore(db).byIds(lines);
    if (!devices)
        return tl::make_unexpected(devices.error());
    QList<LineName> names;
    for (const DeviceId line : lines) {
        const auto device = devices->constFind(line);
        if (device == devices->constEnd())
            continue;
        for (const IdentifierKind kind : kTargetKinds) {
            const QString value = identifier(*device, kind);
            if (value.isEmpty())
                continue;
            names.append({names.size() + 1, kind, value});
            break;
        }
    }
    return names;
}

bool sameWay(const Profile &one, const Profile &other)
{
    return one.origin == other.origin && durationSetting(one, "timeout"_L1) == durationSetting(other, "timeout"_L1);
}

} // namespace

FleetWorker::FleetWorker(StoreUrl store, SecretSource &secrets, const Clock &clock, FleetNews news)
    : m_store(std::move(store))
    , m_secrets(secrets)
    , m_clock(clock)
    , m_news(std::move(news))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { sync(m_regular, {}); });
}

FleetWorker::~FleetWorker() = default;

// A store that could not be opened is tried again at the next job: a disk gets free, a lock goes.
Result<Database *> FleetWorker::opened()
{
    if (!m_db) {
        auto opening = Database::open(m_store);
        if (!opening)
            return tl::make_unexpected(opening.error());
        m_db = std::move(*opening);
    }
    return m_db.get();
}

Result<CarrierLink *> FleetWorker::link(const QString &name)
{
    const auto profile = opened().and_then([&](Database *db) { return ProfileStore(*db, m_clock).find(name); });
    if (!profile)
        return tl::make_unexpected(profile.error());
    std::unique_ptr<CarrierLink> &link = m_links[name];
    if (link && !sameWay(link->profile(), *profile) && !link->isInUse())
        link.reset();
    if (link)
        link->update(*profile);
    else
        link = std::make_unique<CarrierLink>(m_secrets, m_clock, *m_db, *profile);
    return link.get();
}

void FleetWorker::sync(const QString &profile, const SyncOptions &options)
{
    if (m_sync != nullptr)
        return;
    if (profile == m_regular)
        m_next.stop();
    m_news.syncStarted(profile);
    const auto way = link(profile);
    if (!way)
        return handleSynced(profile, tl::make_unexpected(way.error()));
    m_sync = new FleetReading(**way, options, &m_conversations);
    connect(m_sync, &FleetReading::progressed, this, [this](const SyncProgress &progress) { m_news.syncProgressed(progress); });
    connect(m_sync, &FleetReading::finished, this, [this, profile](const Result<SyncSummary> &result) { handleSynced(profile, result); });
    m_sync->start();
}

void FleetWorker::handleSynced(const QString &profile, const Result<SyncSummary> &result)
{
    if (m_sync != nullptr)
        std::exchange(m_sync, nullptr)->deleteLater();
    // The next regular one counts from the end of the last; one whose time came while another profile's ran, from the end of that.
    if (!m_regular.isEmpty() && (profile == m_regular || !m_next.isActive()))
        m_next.start(m_every);
    m_news.syncFinished(result);
}

void FleetWorker::cancelSync()
{
    if (m_sync != nullptr)
        m_sync->cancel();
}

void FleetWorker::refresh(const QString &profile, const QList<DeviceId> &lines)
{
    const auto way = link(profile);
    const auto names = way ? namesOf(*m_db, lines) : Result<QList<LineName>>(tl::make_unexpected(way.error()));
    if (!names)
        return m_news.refreshFinished(tl::make_unexpected(names.error()));
    if (names->isEmpty())
        return m_news.refreshFinished(SyncSummary {});
    auto *reading = new FleetReading(**way, *names, &m_conversations);
    connect(reading, &FleetReading::finished, this, [this, reading](const Result<SyncSummary> &result) {
        reading->deleteLater();
        m_news.refreshFinished(result);
    });
    reading->start();
}

void FleetWorker::testProfile(const QString &profile)
{
    const auto way = link(profile);
    if (!way)
        return m_news.profileTested(profile, tl::make_unexpected(way.error()));
    auto *test = new ProfileTest(**way, &m_conversations);
    connect(test, &ProfileTest::finished, this, [this, test, profile](const Result<void> &result) {
        test->deleteLater();
        m_news.profileTested(profile, result);
    });
    test->start();
}

void FleetWorker::examine(const QString &profile, ChangeId change, const QList<RowRange> &rows)
{
    delete std::exchange(m_hand, nullptr);
    const auto way = link(profile);
    if (!way)
        return m_news.examined(tl::make_unexpected(way.error()));
    m_hand = new HandSettling(*m_db, m_clock, (*way)->client(), (*way)->profile(), localOrigin(profile, u"window"_s), &m_conversations);
    connect(m_hand, &HandSettling::examined, this, [this, way = *way](const Result<void> &result) {
        way->leave(this, [] { });
        m_news.examined(result ? m_hand->findings() : Result<QList<HandFinding>>(tl::make_unexpected(result.error())));
    });
    (*way)->enter();
    m_hand->examine(change, rows, HandVerdict::NotExecuted);
}

void FleetWorker::settle(HandVerdict verdict, const QString &reason)
{
    if (m_hand != nullptr)
        m_news.settled(m_hand->settle(verdict, reason));
}

void FleetWorker::callbacks(const CallbackWish &wish)
{
    const auto way = link(wish.profile);
    if (!way)
        return m_news.callbacksAnswered(wish, tl::make_unexpected(way.error()));
    auto *desk = new CallbackDesk(**way, *m_db, m_clock, m_secrets, localOrigin(wish.profile, u"window"_s), &m_conversations);
    connect(desk, &CallbackDesk::finished, this, [this, desk, wish](const Result<QList<CallbackStanding>> &rows) {
        desk->deleteLater();
        m_news.callbacksAnswered(wish, rows);
    });
    const auto some = [](const QString &one) { return one.isEmpty() ? QStringList() : QStringList {one}; };
    const CallbackDesk::Choice choice {some(wish.account), some(wish.service), wish.evenOthers};
    if (wish.deed == CallbackDeed::List)
        desk->list();
    else if (wish.deed == CallbackDeed::Register)
        desk->registerAll(choice);
    else
        desk->remove(choice);
}

void FleetWorker::forgetRefusal(const QString &profile)
{
    if (const auto found = m_links.find(profile); found != m_links.end())
        found->second->client().forgetRefusal();
}

void FleetWorker::setSyncEvery(const QString &profile, std::optional<std::chrono::milliseconds> every)
{
    m_next.stop();
    m_regular = every ? profile : QString();
    if (!every)
        return;
    m_every = *every;
    // One that is under way starts the waiting when it has ended.
    if (m_sync == nullptr)
        m_next.start(untilDue());
}

// As if the program had been running all the time; what was never read is not begun by a clock.
std::chrono::milliseconds FleetWorker::untilDue()
{
    const auto readAt = opened().and_then([this](Database *db) {
        return ProfileStore(*db, m_clock).find(m_regular).and_then([db](const Profile &profile) { return lastCompletePass(*db, profile.id); });
    });
    if (!readAt || !readAt->isValid())
        return m_every;
    return std::clamp(m_every - std::chrono::milliseconds(readAt->msecsTo(m_clock.nowUtc())), std::chrono::milliseconds::zero(), m_every);
}
