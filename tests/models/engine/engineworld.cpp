#include "tests/models/engine/engineworld.h"

#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/planning/planner.h"
#include "models/changes/targets/idtargets.h"
#include "models/engine/sending/liveprotectedlines.h"
#include "models/fleet/fleetsync.h"
#include "tests/chaos/invariants.h"
#include "tests/support/waiting.h"
#include "thingspace/http/requestbudget.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const AuditOrigin kOrigin {u"tester"_s, u"default"_s, u"test"_s};

} // namespace

EngineWorld::EngineWorld(QStringList arguments, QStringList settings)
    : m_simulator(std::move(arguments))
    , m_settings(std::move(settings))
{
}

bool EngineWorld::begin()
{
    if (!m_simulator.start()) {
        m_problem = m_simulator.problem();
        return false;
    }
    auto opened = Database::open(url());
    if (!opened) {
        m_problem = logLine(opened.error());
        return false;
    }
    m_db = std::move(*opened);
    QStringList accounts;
    for (const QJsonValue account : m_simulator.get(u"/simulator/accounts"_s).array())
        accounts << account.toString();
    const auto added = ProfileStore(*m_db, m_clock).add(u"default"_s, m_simulator.origin().toString(), accounts);
    if (!added || !set(m_settings)) {
        m_problem = added ? u"settings"_s : logLine(added.error());
        return false;
    }
    if (const auto synced = sync(); !synced) {
        m_problem = logLine(synced.error());
        return false;
    }
    return true;
}

Profile EngineWorld::profile()
{
    return ProfileStore(*m_db, m_clock).find(u"default"_s).value_or(Profile {});
}

bool EngineWorld::set(const QStringList &settings)
{
    return settings.isEmpty() || ProfileStore(*m_db, m_clock).set(u"default"_s, settings).has_value();
}

bool EngineWorld::moveElsewhere(const QString &iccid, const QString &operation)
{
    QJsonObject order {{u"iccid"_s, iccid}, {u"operation"_s, operation}};
    if (operation == "deactivate"_L1)
        order.insert(u"reason"_s, u"FF"_s);
    return !m_simulator.post(u"/simulator/external"_s, QJsonDocument(order).toJson()).isNull();
}

Result<SyncSummary> EngineWorld::sync()
{
    UnlimitedBudget budget;
    const Profile login = profile();
    ThingSpaceClient client({login.name, login.origin, std::chrono::seconds(10)}, m_secrets, budget, m_clock);
    ClientFleetSource source(client);
    const LiveProtectedLines live;
    const auto write = [this](Database &db, ProfileId id, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
        return CatalogueStore(db).replace(id, account, plans, m_clock.nowUtc());
    };
    FleetSync sync({url(), source, live, m_clock, write}, login);
    std::optional<Result<SyncSummary>> result;
    QObject::connect(&sync, &FleetSync::finished, &sync, [&](const Result<SyncSummary> &summary) { result = summary; });
    sync.start();
    if (!spinUntil([&] { return result.has_value(); }, 60'000))
        return failure(Error::Kind::Cancelled, u"test.patience"_s);
    return *result;
}

QStringList EngineWorld::lines(const QString &state, int most)
{
    QStringList result;
    auto rows = m_db->composed(u"SELECT iccid FROM device WHERE state = :state AND missing = 0 ORDER BY id LIMIT :most"_s);
    if (rows.bind(u":state", state).bind(u":most", most).exec()) {
        while (rows.next())
            result << rows.text(0);
    }
    return result;
}

Result<PlanSummary> EngineWorld::plan(ChangeType type, const QStringList &iccids, const QStringList &settings, const ChangeBrake &brake, bool queuesBehind)
{
    const auto parameters = settingsOf(type, settings);
    auto targets = IdTargets::make(iccids);
    if (!parameters || !targets)
        return failure(parameters ? targets.error() : parameters.error());
    PlanRequest request {profile(), type, *parameters, {}, kOrigin};
    request.brake = brake;
    request.queuesBehind = queuesBehind;
    return Planner(*m_db).plan(request, **targets, m_clock.nowUtc());
}

Result<void> EngineWorld::submit(ChangeId change)
{
    return ChangeStore(*m_db).submit(change, kOrigin, m_clock.nowUtc());
}

Result<void> EngineWorld::resume(ChangeId change)
{
    return ChangeStore(*m_db).resume(change, kOrigin, m_clock.nowUtc());
}

Result<PlanSummary> EngineWorld::release(ChangeType type, const QStringList &iccids, const QStringList &settings, const ChangeBrake &brake, bool queuesBehind)
{
    auto planned = plan(type, iccids, settings, brake, queuesBehind);
    if (planned) {
        if (auto submitted = submit(planned->change); !submitted)
            return failure(submitted.error());
    }
    return planned;
}

Result<void> EngineWorld::run(EngineOptions options)
{
    Engine engine(url(), m_secrets, m_clock, std::move(options));
    std::optional<Result<void>> result;
    QObject::connect(&engine, &Engine::finished, &engine, [&](const Result<void> &outcome) { result = outcome; });
    if (auto started = engine.start(); !started)
        return started;
    if (!spinUntil([&] { return result.has_value(); }, 180'000))
        return failure(Error::Kind::Cancelled, u"test.patience"_s);
    return *result;
}

Result<void> EngineWorld::runOnly(ChangeId change, std::chrono::milliseconds waitFor)
{
    EngineOptions options;
    options.only = change;
    options.waitFor = waitFor;
    return run(options);
}

Change EngineWorld::change(ChangeId id)
{
    return ChangeStore(*m_db).find(id).value_or(Change {});
}

QList<ChangeItem> EngineWorld::items(ChangeId change, std::optional<ItemState> state)
{
    QList<ChangeItem> result;
    (void)ChangeStore(*m_db).eachItem(change, state, [&](const ChangeItem &item) {
        result << item;
        return true;
    });
    return result;
}

qint64 EngineWorld::number(const QString &sql)
{
    auto row = m_db->composed(sql);
    return row.exec() && row.next() ? row.number(0) : -1;
}

QStringList EngineWorld::violations()
{
    return brokenInvariants(*m_db);
}
