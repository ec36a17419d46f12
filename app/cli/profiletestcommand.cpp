#include "app/carrier/profiletest.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"

using namespace Qt::StringLiterals;

namespace commands {

void profileTest(Invocation &call)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto profile = ProfileStore(**db, call.session().clock()).find(call.arguments().words.first());
    if (!call.check(profile))
        return;
    auto *test = new ProfileTest(call.session().link(*profile), &call);
    QObject::connect(test, &ProfileTest::finished, &call, [&call, name = profile->name](const Result<void> &result) {
        if (call.check(result))
            call.succeed({{u"stage"_s, u"done"_s}}, CommandLine::tr("Profile %1 works: the carrier answers, the login is right, the accounts are there.").arg(name));
    });
    test->start();
}

} // namespace commands
