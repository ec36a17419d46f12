#include "app/carrier/loginnote.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/credentials/loginjson.h"
#include "models/catalogue/profilestore.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 65'536;

/// The profile that the command names, so that no login is stored for a slip of the pen.
Result<Profile> namedProfile(Invocation &call)
{
    return call.session().database().and_then([&](Database *db) {
        return ProfileStore(*db, call.session().clock()).find(call.arguments().words.first());
    });
}

QByteArray readStandardInput()
{
    QFile input;
    QByteArray all;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return all;
    while (all.size() < kMostBytes) {
        const QByteArray more = input.read(kMostBytes - all.size());
        if (more.isEmpty())
            break;
        all += more;
    }
    return all;
}

void answer(Invocation &call, const Profile &profile, bool stored)
{
    const auto noted = call.session().database().and_then([&](Database *db) {
        return loginnote::note(*db, call.session().clock(), call.session().origin(profile.name), stored);
    });
    if (!call.check(noted))
        return;
    call.succeed({{u"profile"_s, profile.name}, {u"stored"_s, stored}},
                 stored ? CommandLine::tr("The login of profile %1 is in the keychain.").arg(profile.name)
                        : CommandLine::tr("The keychain holds no login of profile %1 any more.").arg(profile.name));
}

} // namespace

namespace commands {

void credentialsSet(Invocation &call)
{
    const auto profile = namedProfile(call);
    if (!call.check(profile))
        return;
    const auto login = parseLogin(readStandardInput());
    if (!call.check(login))
        return;
    call.session().keychain().store(profile->name, *login, &call, [&call, profile = *profile](const Result<void> &stored) {
        if (call.check(stored))
            answer(call, profile, true);
    });
}

void credentialsClear(Invocation &call)
{
    const auto profile = namedProfile(call);
    if (!call.check(profile))
        return;
    call.session().keychain().clear(profile->name, &call, [&call, profile = *profile](const Result<void> &cleared) {
        if (call.check(cleared))
            answer(call, profile, false);
    });
}

} // namespace commands
