#include "app/carrier/profiletest.h"

#include "app/carrier/carrierlink.h"

using namespace Qt::StringLiterals;

ProfileTest::ProfileTest(CarrierLink &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_accounts(link.profile().accounts)
{
}

void ProfileTest::start()
{
    m_link.enter();
    m_link.client().signIn(this, [this](const Result<void> &signedIn) {
        if (signedIn)
            askAccounts();
        else
            end(signedIn);
    });
}

void ProfileTest::askAccounts()
{
    if (m_accounts.isEmpty())
        return end({});
    const QString account = m_accounts.takeFirst();
    m_link.client().fetchAccount(account, this, [this](const Result<CarrierAccount> &answer) {
        if (answer)
            return askAccounts();
        Error error = answer.error();
        error.stage = u"account"_s;
        end(failure(error));
    });
}

void ProfileTest::end(const Result<void> &result)
{
    m_link.leave(this, [this, result] { Q_EMIT finished(result); });
}
