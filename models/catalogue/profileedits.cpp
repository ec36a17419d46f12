#include "models/catalogue/profileedits.h"

#include "models/audit/auditlog.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// What the log keeps of a profile: its address, its accounts, the keys that were set. There are no secrets in it.
QString recordOf(const Profile &profile)
{
    QJsonObject object {{u"baseUrl"_s, profile.origin.toString()}, {u"accounts"_s, QJsonArray::fromStringList(profile.accounts)}};
    for (auto row = profile.settings.begin(); row != profile.settings.end(); ++row)
        object.insert(row.key(), *row);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

ProfileEdits::ProfileEdits(Database &db, const Clock &clock, AuditOrigin origin)
    : m_db(db)
    , m_clock(clock)
    , m_origin(std::move(origin))
    , m_profiles(db, clock)
{
}

Result<Profile> ProfileEdits::add(const QString &name, const QString &origin, const QStringList &accounts)
{
    return audited(name, u"profile.added"_s, [&] { return m_profiles.add(name, origin, accounts); });
}

Result<Profile> ProfileEdits::set(const QString &name, const QStringList &pairs)
{
    return audited(name, u"profile.set"_s, [&] { return m_profiles.set(name, pairs); });
}

Result<void> ProfileEdits::remove(const QString &name)
{
    return audited(name, u"profile.removed"_s, [&] { return m_profiles.remove(name).map([] { return Profile {}; }); }).map([](const Profile &) {});
}

Result<bool> ProfileEdits::mayRemove(const QString &name)
{
    const auto profile = m_profiles.find(name);
    if (!profile)
        return failure(profile.error());
    if (const auto free = m_profiles.checkUnused(*profile); !free)
        return failure(free.error());
    return m_profiles.isSecretNoted(profile->id);
}

Result<Profile> ProfileEdits::audited(const QString &name, const QString &action, const std::function<Result<Profile>()> &change)
{
    Result<Profile> after = Profile {};
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto before = m_profiles.find(name);
        after = change();
        if (!after)
            return failure(after.error());
        if (before && *before == *after)
            return {};
        AuditEntry entry;
        entry.at = m_clock.nowUtc();
        entry.origin = m_origin;
        entry.origin.profile = name;
        entry.action = action;
        entry.subject = name;
        entry.before = before ? recordOf(*before) : QString();
        entry.after = after->name.isEmpty() ? QString() : recordOf(*after);
        return AuditLog(m_db).append(entry);
    });
    return done ? after : Result<Profile>(failure(done.error()));
}
