#pragma once

#include "thingspace/basics/result.h"

#include <QObject>
#include <QStringList>

class CarrierLink;

/// Tries a profile step by step: reach the carrier, get a token, log in, see each account. Ends at the first step that fails.
class ProfileTest : public QObject
{
    Q_OBJECT

public:
    /// `link` must outlive it.
    explicit ProfileTest(CarrierLink &link, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, never inside start(). Errors carry their `stage`: "reach", "token", "login", "account".
    void finished(const Result<void> &result);

private:
    void askAccounts();
    void end(const Result<void> &result);

    CarrierLink &m_link;
    QStringList m_accounts;
};
