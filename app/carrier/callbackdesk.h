#pragma once

#include "models/audit/auditentry.h"
#include "models/catalogue/registrationverdict.h"
#include "thingspace/basics/result.h"

#include <QObject>

#include <deque>

class CarrierLink;
class Clock;
class Database;
class SecretSource;

/// Who receives an account's callbacks, as a person manages it: lists, registers, deregisters. Registering is a changing request to the account:
/// it obeys `writes`, never displaces another application without being told to, and every step is in the audit log.
/// One conversation an object; ends when its part of the session has ended too.
class CallbackDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `origin`: who does it, for the audit log.
    CallbackDesk(CarrierLink &link, Database &db, const Clock &clock, SecretSource &secrets, AuditOrigin origin, QObject *parent = nullptr);

    /// What it is about. Empty lists: all accounts of the profile, all of callbackServices().
    struct Choice
    {
        QStringList accounts;
        QStringList services;
        /// Even where another application is registered.
        bool evenOthers = false;
    };

    /// finished() with every service of every account.
    void list();
    /// finished() with those that are registered now. Errors, before anything is registered: Refused "writes.off", "callbacks.taken" (service,
    /// account, URL), "callbacks.password"; Usage "callbacks.needs-url", "callbacks.service" (the word, the choice), "account.foreign".
    void registerAll(const Choice &choice);
    /// finished() with those that were taken back. Errors likewise: Refused "writes.off", "callbacks.not-ours".
    void remove(const Choice &choice);

Q_SIGNALS:
    /// Once, never inside a call. Errors: as above, the client's, Storage.
    void finished(const Result<QList<CallbackStanding>> &result);

private:
    using Next = void (CallbackDesk::*)();

    bool begin(const Choice &choice, Next then);
    void read();
    void judgeRegistration();
    void judgeRemoval();
    void registerNext();
    void removeNext();
    Result<void> note(const QString &action, const CallbackStanding &row, const QString &after);
    void end(const Result<QList<CallbackStanding>> &result);
    QUrl base() const;

    CarrierLink &m_link;
    Database &m_db;
    const Clock &m_clock;
    SecretSource &m_secrets;
    AuditOrigin m_origin;
    Choice m_choice;
    Next m_then = nullptr;
    QStringList m_accounts;
    QStringList m_shared;
    QList<CallbackStanding> m_rows;
    std::deque<CallbackStanding> m_open;
    QList<CallbackStanding> m_done;
    QByteArray m_password;
};
