#pragma once

#include "app/cli/carrierlink.h"

#include <QObject>

/// Tries a profile step by step: reach the carrier, get a token, log in, see each account. Ends at the first step that fails.
class ProfileTest : public QObject
{
    Q_OBJECT

public:
    ProfileTest(Session &session, Database &db, Profile profile, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Errors carry their `stage`: "reach", "token", "login", "account".
    void finished(const Result<void> &result);

private:
    void askAccounts();
    void signOut(const Result<void> &result);

    CarrierLink m_link;
    QStringList m_accounts;
};
