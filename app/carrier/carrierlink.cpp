#include "app/carrier/carrierlink.h"

#include "models/catalogue/cataloguestore.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

ClientSettings clientSettings(const Profile &profile)
{
    return {profile.name, profile.origin, durationSetting(profile, "timeout"_L1)};
}

} // namespace

CarrierLink::CarrierLink(SecretSource &secrets, const Clock &clock, Database &db, Profile profile)
    : m_db(db)
    , m_clock(clock)
    , m_profile(std::move(profile))
    , m_budget(db, clock, m_profile, StoreBudget::Readers::Fleet)
    , m_client(clientSettings(m_profile), secrets, m_budget, clock)
    , m_source(m_client)
{
}

FleetSync::World CarrierLink::fleet()
{
    const auto keep = [&clock = m_clock](Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
        return CatalogueStore(db).replace(profile, account, plans, clock.nowUtc());
    };
    return {m_db.url(), m_source, m_protected, m_clock, keep};
}

void CarrierLink::leave(QObject *context, std::function<void()> done)
{
    if (--m_users > 0) {
        QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
        return;
    }
    ++m_leaving;
    m_client.signOut(context, [this, done = std::move(done)] {
        --m_leaving;
        done();
    });
}
