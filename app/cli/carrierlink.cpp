#include "app/cli/carrierlink.h"

#include "app/cli/session.h"

CarrierLink::CarrierLink(Session &session, Database &db, Profile profile)
    : m_profile(std::move(profile))
    , m_budget(db, session.clock(), m_profile)
    , m_client(ClientSettings {m_profile.name, m_profile.origin, durationSetting(m_profile, QLatin1StringView("timeout"))}, session.secrets(), m_budget, session.clock())
{
}
