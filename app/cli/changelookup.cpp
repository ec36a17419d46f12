#include "app/cli/changelookup.h"

#include "app/cli/changereport.h"
#include "models/catalogue/profilestore.h"

using namespace Qt::StringLiterals;

Result<Change> namedChange(Invocation &call)
{
    const QString word = call.arguments().words.first();
    bool ok = false;
    const ChangeId id {word.toLongLong(&ok)};
    if (!ok || id.value <= 0)
        return failure(usageError(u"usage.change"_s, {word}));
    return call.session().database().and_then([id](Database *db) { return ChangeStore(*db).find(id); });
}

Result<std::optional<ProfileId>> profileGiven(Invocation &call)
{
    if (!call.arguments().profileGiven)
        return std::optional<ProfileId>();
    return call.session().profile().map([](const Profile &profile) { return std::optional(profile.id); });
}

void answerChange(Invocation &call, ChangeId id, int exitCode)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto report = readReport(**db, id, call.session().clock().nowUtc());
    if (call.check(report))
        call.succeed(reportJson(*report), reportText(*report), exitCode);
}

Result<AuditOrigin> originFor(Invocation &call, const Change &change)
{
    return call.session().database().and_then([&](Database *db) { return ProfileStore(*db, call.session().clock()).find(change.profile); })
        .map([&](const Profile &profile) { return call.session().origin(profile.name); });
}

QStringList allItemStates()
{
    QStringList keys;
    for (int state = int(ItemState::Planned); state <= int(ItemState::Cancelled); ++state)
        keys.append(key(ItemState(state)));
    return keys;
}
