#include "models/changes/review/consent.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/types/changespec.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace consent {

bool needsCount(const Change &change)
{
    const auto isDestructive = [](ChangeType type) { return changeSpec(type).isDestructive(); };
    return change.send > 0 && (isDestructive(change.type) || std::ranges::any_of(change.then, isDestructive, &ChainStep::type));
}

Result<void> checkCount(const Change &change, std::optional<qint64> confirmed)
{
    const QString number = QString::number(change.id.value);
    const QString lines = QString::number(change.send);
    if (needsCount(change) && !confirmed)
        return failure(Error::Kind::Refused, u"apply.confirm"_s, {number, lines});
    if (confirmed && *confirmed != change.send)
        return failure(Error::Kind::Refused, u"apply.confirm-differs"_s, {number, lines, QString::number(*confirmed)});
    return {};
}

Result<void> checkWrites(const Change &change, const Profile &profile)
{
    // The switch is about what leaves for the carrier; our own records are ours to keep.
    const auto leaves = [](ChangeType type) { return !changeSpec(type).isLocal(); };
    const bool anyLeaves = leaves(change.type) || std::ranges::any_of(change.then, leaves, &ChainStep::type);
    if (!switchSetting(profile, "writes"_L1) && change.send > 0 && anyLeaves)
        return failure(Error::Kind::Refused, u"writes.off"_s, {profile.name});
    return {};
}

Result<void> release(Database &db, ChangeId id, std::optional<qint64> confirmed, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return db.inTransaction([&]() -> Result<void> {
        ChangeStore changes(db);
        const auto change = changes.find(id);
        if (!change)
            return failure(change.error());
        const SystemClock clock;
        const auto profile = ProfileStore(db, clock).find(change->profile);
        if (!profile)
            return failure(profile.error());
        if (auto counted = checkCount(*change, confirmed); !counted)
            return counted;
        if (auto allowed = checkWrites(*change, *profile); !allowed)
            return allowed;
        return changes.submit(id, origin, atUtc);
    });
}

} // namespace consent
