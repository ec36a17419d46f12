#include "app/cli/profiletest.h"

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"

using namespace Qt::StringLiterals;

ProfileTest::ProfileTest(Session &session, Database &db, Profile profile, QObject *parent)
    : QObject(parent), m_link(session, db, std::move(profile)), m_accounts(m_link.profile().accounts)
{
}

void ProfileTest::start()
{
    m_link.client().signIn(this, [this](const Result<void> &signedIn) {
        if (signedIn)
            askAccounts();
        else
            Q_EMIT finished(signedIn);
    });
}

void ProfileTest::askAccounts()
{
    if (m_accounts.isEmpty())
        return signOut({});
    const QString account = m_accounts.takeFirst();
    m_link.client().fetchAccount(account, this, [this](const Result<CarrierAccount> &answer) {
        if (answer)
            return askAccounts();
        Error error = answer.error();
        error.stage = u"account"_s;
        signOut(failure(error));
    });
}

// Sessions are few at the carrier: a test leaves none behind.
void ProfileTest::signOut(const Result<void> &result)
{
    m_link.client().signOut(this, [this, result] { Q_EMIT finished(result); });
}

namespace commands {

void profileTest(Invocation &call)
{
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    const auto profile = ProfileStore(**db, call.session().clock()).find(call.arguments().words.first());
    if (!call.check(profile))
        return;
    auto *test = new ProfileTest(call.session(), **db, *profile, &call);
    QObject::connect(test, &ProfileTest::finished, &call, [&call, name = profile->name](const Result<void> &result) {
        if (call.check(result))
            call.succeed({{u"stage"_s, u"done"_s}}, CommandLine::tr("Profile %1 works: the carrier answers, the login is right, the accounts are there.").arg(name));
    });
    test->start();
}

} // namespace commands
