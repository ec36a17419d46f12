#include "models/catalogue/currentprofile.h"

#include "thingspace/http/originrule.h"

#include <algorithm>

bool CurrentProfile::isSimulator() const
{
    return isLoopback(m_profile.origin);
}

void CurrentProfile::setAll(const QList<Profile> &profiles)
{
    if (profiles == m_all)
        return;
    m_all = profiles;
    const auto same = std::ranges::find(m_all, m_profile.id, &Profile::id);
    show(same != m_all.end() ? *same : m_all.isEmpty() ? Profile {} : m_all.first());
    Q_EMIT allChanged();
}

void CurrentProfile::choose(const QString &name)
{
    const auto chosen = std::ranges::find(m_all, name, &Profile::name);
    if (chosen != m_all.end())
        show(*chosen);
}

void CurrentProfile::show(const Profile &profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    Q_EMIT changed();
}
