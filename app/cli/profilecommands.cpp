#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/profilejson.h"
#include "app/cli/texttable.h"
#include "models/catalogue/callbacksettings.h"
#include "models/catalogue/profileedits.h"
#include "models/values/wording.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Errors: Storage, as Session::database.
Result<ProfileEdits> edits(Session &session)
{
    return session.database().map([&session](Database *db) { return ProfileEdits(*db, session.clock(), session.origin({})); });
}

/// Runs an edit and shows the profile as it is then.
void edit(Invocation &call, const std::function<Result<Profile>(ProfileEdits)> &change)
{
    const auto profile = edits(call.session()).and_then(change);
    if (call.check(profile))
        call.succeed(profileJson(*profile), profileText(*profile));
}

void removeRow(Invocation &call, const QString &name)
{
    const auto removed = edits(call.session()).and_then([&](ProfileEdits profiles) { return profiles.remove(name); });
    if (call.check(removed))
        call.succeed({}, CommandLine::tr("Profile %1 is removed.").arg(name));
}

} // namespace

namespace commands {

void profileAdd(Invocation &call)
{
    const Arguments &arguments = call.arguments();
    if (!arguments.has("base-url"_L1))
        return call.fail(usageError(u"usage.needs"_s, {arguments.command->name, u"--base-url"_s}));
    edit(call, [&](ProfileEdits profiles) {
        return profiles.add(arguments.words.first(), arguments.value("base-url"_L1), arguments.list("account"_L1));
    });
}

void profileSet(Invocation &call)
{
    edit(call, [&](ProfileEdits profiles) {
        auto profile = profiles.set(call.arguments().words.first(), call.arguments().words.sliced(1));
        // Keys come one by one, and certificates lie where the worker runs: what does not fit together yet is said, not refused.
        const auto concerns = [](const QString &pair) { return pair.startsWith("callbacks."_L1); };
        if (const auto problem = profile && std::ranges::any_of(call.arguments().words, concerns) ? callbackProblem(*profile, call.session().clock().nowUtc()) : std::nullopt)
            call.console().note(CommandLine::tr("Callbacks are not received like this: %1").arg(wording::sentence(*problem)));
        return profile;
    });
}

void profileList(Invocation &call)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto profiles = ProfileStore(**db, call.session().clock()).list();
    if (!call.check(profiles))
        return;
    QJsonArray array;
    TextTable table({CommandLine::tr("name"), CommandLine::tr("origin"), CommandLine::tr("accounts"), CommandLine::tr("writes")});
    for (const Profile &profile : *profiles) {
        array.append(profileJson(profile));
        table.add({profile.name, profile.origin.toString(), profile.accounts.join(u", "_s), setting(profile, "writes"_L1)});
    }
    call.succeed({{u"profiles"_s, array}}, table.isEmpty() ? CommandLine::tr("There is no profile yet. Add one with: thingdeskctl profile add") : table.text());
}

void profileShow(Invocation &call)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto profile = ProfileStore(**db, call.session().clock()).find(call.arguments().words.first());
    if (call.check(profile))
        call.succeed(profileJson(*profile), profileText(*profile));
}

// Its login goes first, so that no secret stays behind without a profile to find it by.
void profileRemove(Invocation &call)
{
    const QString name = call.arguments().words.first();
    const auto noted = edits(call.session()).and_then([&](ProfileEdits profiles) { return profiles.mayRemove(name); });
    if (!call.check(noted))
        return;
    if (!*noted)
        return removeRow(call, name);
    call.session().keychain().clear(name, &call, [&call, name](const Result<void> &cleared) {
        if (call.check(cleared))
            removeRow(call, name);
    });
}

} // namespace commands
