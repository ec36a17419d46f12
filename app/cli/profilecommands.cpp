#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/profilejson.h"
#include "app/cli/texttable.h"
#include "models/audit/auditlog.h"
#include "models/catalogue/profilestore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString settingsText(const Profile &profile)
{
    QJsonObject object {{u"baseUrl"_s, profile.origin.toString()}, {u"accounts"_s, QJsonArray::fromStringList(profile.accounts)}};
    for (auto row = profile.settings.begin(); row != profile.settings.end(); ++row)
        object.insert(row.key(), *row);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Runs `change` and writes who did what to the profile, in one transaction; nothing is written where nothing changed.
Result<Profile> audited(Session &session, const QString &name, const QString &action, const std::function<Result<Profile>(ProfileStore &)> &change)
{
    const auto db = session.database();
    if (!db)
        return tl::make_unexpected(db.error());
    ProfileStore profiles(**db, session.clock());
    Result<Profile> after = Profile {};
    const auto done = (*db)->inTransaction([&]() -> Result<void> {
        const auto before = profiles.find(name);
        after = change(profiles);
        if (!after)
            return tl::make_unexpected(after.error());
        if (before && *before == *after)
            return {};
        AuditEntry entry = session.auditEntry(name, action);
        entry.before = before ? settingsText(*before) : QString();
        entry.after = after->name.isEmpty() ? QString() : settingsText(*after);
        return AuditLog(**db).append(entry);
    });
    return done ? after : Result<Profile>(tl::make_unexpected(done.error()));
}

/// Runs an edit and shows the profile as it is then.
void edit(Invocation &call, const QString &action, const std::function<Result<Profile>(ProfileStore &)> &change)
{
    const auto profile = audited(call.session(), call.arguments().words.first(), action, change);
    if (call.check(profile))
        call.succeed(profileJson(*profile), profileText(*profile));
}

void removeRow(Invocation &call, const QString &name)
{
    const auto removed = audited(call.session(), name, u"profile.removed"_s, [&](ProfileStore &profiles) {
        return profiles.remove(name).map([] { return Profile {}; });
    });
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
    edit(call, u"profile.added"_s, [&](ProfileStore &profiles) {
        return profiles.add(arguments.words.first(), arguments.value("base-url"_L1), arguments.list("account"_L1));
    });
}

void profileSet(Invocation &call)
{
    edit(call, u"profile.set"_s, [&](ProfileStore &profiles) {
        return profiles.set(call.arguments().words.first(), call.arguments().words.sliced(1));
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
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    ProfileStore profiles(**db, call.session().clock());
    const auto profile = profiles.find(name);
    if (!call.check(profile))
        return;
    const auto noted = profiles.isSecretNoted(profile->id);
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
