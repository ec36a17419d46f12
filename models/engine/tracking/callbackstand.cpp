#include "models/engine/tracking/callbackstand.h"

#include "models/engine/changeprogress.h"
#include "models/values/callbackvalues.h"
#include "thingspace/auth/secretsource.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

CallbackStand::CallbackStand(EngineContext &context, CallbackInbox &inbox, ThingSpaceClient &client, SecretSource &secrets, const Profile &profile,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_secrets(secrets)
    , m_profile(profile)
    , m_post(context, inbox, client, profile)
{
    connect(&m_post, &CallbackPost::stored, this, &CallbackStand::stored);
    connect(&m_post, &CallbackPost::problem, this, &CallbackStand::problem);
    connect(&m_post, &CallbackPost::passwordDoubted, this, &CallbackStand::renew);
}

bool CallbackStand::isWanted(const QList<ChangeId> &changes) const
{
    if (isOpen() || m_isOpening || !callbackvalues::isOn(m_profile) || !switchSetting(m_profile, "writes"_L1))
        return false;
    if (m_isStanding)
        return true;
    return std::ranges::any_of(changes, [this](ChangeId change) {
        const auto standing = ChangeProgress(m_context).standing(change);
        return standing && standing->live() > 0;
    });
}

void CallbackStand::open()
{
    if (std::exchange(m_isOpening, true))
        return;
    // Signing in first: a login that is refused must be said before anything else is asked of the carrier.
    m_client.signIn(this, [this](Result<void> signedInNow) {
        if (!signedInNow) {
            m_isOpening = false;
            return Q_EMIT refused(signedInNow.error());
        }
        Q_EMIT signedIn();
        m_secrets.credentials(m_profile.name, this, [this](const Result<Credentials> &credentials) {
            m_post.open(credentials.value_or(Credentials {}), [this] {
                m_isOpening = false;
                Q_EMIT opened();
            });
        });
    });
}

void CallbackStand::renew()
{
    if (!isOpen())
        return;
    m_secrets.credentials(m_profile.name, this, [this](const Result<Credentials> &credentials) {
        if (credentials)
            m_post.renew(*credentials);
    });
}
