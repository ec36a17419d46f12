#include "app/carrier/loginnote.h"

#include "models/audit/auditlog.h"
#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace loginnote {

bool isNoted(Database &db, const Clock &clock, const QString &profile)
{
    ProfileStore profiles(db, clock);
    const auto found = profiles.find(profile);
    if (!found)
        return found.error().kind == Error::Kind::Storage;
    return profiles.isSecretNoted(found->id).value_or(true);
}

Result<QSet<QString>> noted(Database &db, const Clock &clock)
{
    ProfileStore profiles(db, clock);
    const auto all = profiles.list();
    if (!all)
        return tl::make_unexpected(all.error());
    QSet<QString> names;
    for (const Profile &profile : *all) {
        const auto has = profiles.isSecretNoted(profile.id);
        if (!has)
            return tl::make_unexpected(has.error());
        if (*has)
            names.insert(profile.name);
    }
    return names;
}

Result<void> note(Database &db, const Clock &clock, const AuditOrigin &origin, bool stored)
{
    return db.inTransaction([&]() -> Result<void> {
        ProfileStore profiles(db, clock);
        const auto found = profiles.find(origin.profile);
        if (!found)
            return tl::make_unexpected(found.error());
        if (auto noted = profiles.noteSecret(found->id, stored); !noted)
            return noted;
        AuditEntry entry;
        entry.at = clock.nowUtc();
        entry.origin = origin;
        entry.action = stored ? u"credentials.set"_s : u"credentials.cleared"_s;
        entry.subject = origin.profile;
        return AuditLog(db).append(entry);
    });
}

} // namespace loginnote
