#include "app/cli/session.h"

#include "app/carrier/loginnote.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/devicestore.h"

using namespace Qt::StringLiterals;

Session::Session(StoreUrl store, QString profileName, const QProcessEnvironment &environment)
    : m_storeUrl(std::move(store))
    , m_profileName(std::move(profileName))
    , m_environment(environment, m_profileName)
    , m_keychain([this](const QString &profile) { return isSecretNoted(profile); })
    , m_secrets(m_environment, m_keychain)
{
}

Result<Database *> Session::database()
{
    if (m_database)
        return m_database.get();
    auto opened = Database::open(m_storeUrl);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (auto indexed = DeviceStore(**opened).ensureIndexes(); !indexed)
        return tl::make_unexpected(indexed.error());
    m_database = std::move(*opened);
    return m_database.get();
}

Result<Profile> Session::profile()
{
    return database().and_then([this](Database *db) { return ProfileStore(*db, m_clock).find(m_profileName); });
}

CarrierLink &Session::link(const Profile &profile)
{
    if (!m_link)
        m_link = std::make_unique<CarrierLink>(m_secrets, m_clock, *m_database, profile);
    Q_ASSERT(m_link->profile().id == profile.id);
    return *m_link;
}

AuditOrigin Session::origin(const QString &profile) const
{
    return localOrigin(profile, u"command-line"_s);
}

AuditEntry Session::auditEntry(const QString &profile, const QString &action) const
{
    AuditEntry entry;
    entry.at = m_clock.nowUtc();
    entry.origin = origin(profile);
    entry.action = action;
    entry.subject = profile;
    return entry;
}

// A store that cannot be opened may hold the note.
bool Session::isSecretNoted(const QString &profile)
{
    const auto db = database();
    return !db || loginnote::isNoted(**db, m_clock, profile);
}
