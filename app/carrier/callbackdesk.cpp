#include "app/carrier/callbackdesk.h"

#include "app/carrier/carrierlink.h"
#include "models/audit/auditlog.h"
#include "models/catalogue/callbacksettings.h"
#include "models/engine/processes.h"
#include "models/store/database.h"
#include "models/values/callbackvalues.h"
#include "thingspace/auth/secretsource.h"
#include "thingspace/basics/clock.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

CallbackDesk::CallbackDesk(CarrierLink &link, Database &db, const Clock &clock, SecretSource &secrets, AuditOrigin origin, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_db(db)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_origin(std::move(origin))
{
}

/// What the profile would register by itself; empty where it has no fixed address.
QUrl CallbackDesk::base() const
{
    const Profile &profile = m_link.profile();
    QUrl local;
    const auto place = callbackvalues::place(setting(profile, "callbacks.listen"_L1));
    if (place && place->port != 0) {
        local.setScheme(setting(profile, "callbacks.certificate"_L1).isEmpty() ? u"http"_s : u"https"_s);
        local.setHost(place->address.toString());
        local.setPort(place->port);
        local.setPath(u"/callbacks"_s);
    }
    return callbackBase(profile, local);
}

bool CallbackDesk::begin(const Choice &choice, Next then)
{
    const Profile &profile = m_link.profile();
    const auto refuse = [this](const Error &error) {
        QTimer::singleShot(0, this, [this, error] { Q_EMIT finished(failure(error)); });
        return false;
    };
    for (const QString &account : choice.accounts) {
        if (!profile.accounts.contains(account))
            return refuse(Error {Error::Kind::Usage, u"account.foreign"_s, {account, profile.name}, {}});
    }
    m_choice = choice;
    m_then = then;
    m_accounts = choice.accounts.isEmpty() ? profile.accounts : choice.accounts;
    const auto shared = Processes(m_db, m_clock).callbackUrlsOfOthers(ProcessId {});
    if (!shared)
        return refuse(shared.error());
    m_shared = *shared;
    if (then != nullptr && !switchSetting(profile, "writes"_L1))
        return refuse(Error {Error::Kind::Refused, u"writes.off"_s, {profile.name}, {}});
    m_link.enter();
    QTimer::singleShot(0, this, &CallbackDesk::read);
    return true;
}

void CallbackDesk::list()
{
    begin({}, nullptr);
}

void CallbackDesk::registerAll(const Choice &choice)
{
    begin(choice, &CallbackDesk::judgeRegistration);
}

void CallbackDesk::remove(const Choice &choice)
{
    begin(choice, &CallbackDesk::judgeRemoval);
}

void CallbackDesk::read()
{
    if (m_accounts.isEmpty())
        return m_then != nullptr ? (this->*m_then)() : end(m_rows);
    const QString account = m_accounts.takeFirst();
    m_link.client().listCallbacks(account, this, [this, account](const Result<QList<CallbackRegistration>> &present) {
        if (!present)
            return end(failure(present.error()));
        m_rows << callbackStandings(account, *present, base(), m_shared);
        read();
    });
}

void CallbackDesk::judgeRegistration()
{
    const Profile &profile = m_link.profile();
    const QStringList services = m_choice.services.isEmpty() ? callbackServices() : m_choice.services;
    for (const QString &service : services) {
        if (!callbackServices().contains(service))
            return end(failure(Error::Kind::Usage, u"callbacks.service"_s, {service, callbackServices().join(u", "_s)}));
    }
    if (base().isEmpty())
        return end(failure(Error::Kind::Usage, u"callbacks.needs-url"_s, {profile.name}));
    for (const CallbackStanding &row : std::as_const(m_rows)) {
        if (!services.contains(row.service) || row.whose == Registration::Shared)
            continue;
        if (row.whose == Registration::Foreign && !m_choice.evenOthers)
            return end(failure(Error::Kind::Refused, u"callbacks.taken"_s, {row.service, row.account, row.url}));
        m_open.push_back(row);
    }
    m_secrets.credentials(profile.name, this, [this, name = profile.name](const Result<Credentials> &login) {
        if (!login)
            return end(failure(login.error()));
        m_password = login->callbackPassword;
        if (m_password.isEmpty())
            return end(failure(Error::Kind::Refused, u"callbacks.password"_s, {name}));
        registerNext();
    });
}

void CallbackDesk::registerNext()
{
    if (m_open.empty())
        return end(m_done);
    CallbackStanding row = m_open.front();
    m_open.pop_front();
    const QUrl url = callbackUrl(base(), row.service);
    const QString username = setting(m_link.profile(), "callbacks.username"_L1);
    m_link.client().registerCallback(row.account, row.service, url, username, m_password, this, [this, row, url, username](const Result<void> &registered) mutable {
        if (!registered)
            return end(failure(registered.error()));
        if (const auto noted = note(u"callbacks.registered"_s, row, url.toString()); !noted)
            return end(failure(noted.error()));
        row.url = url.toString();
        row.username = username;
        row.whose = Registration::Own;
        m_done << row;
        registerNext();
    });
}

void CallbackDesk::judgeRemoval()
{
    // Unless named, only what this profile registers.
    for (const CallbackStanding &row : std::as_const(m_rows)) {
        const bool chosen = m_choice.services.isEmpty() ? callbackServices().contains(row.service) : m_choice.services.contains(row.service);
        if (!chosen || row.whose == Registration::Absent)
            continue;
        if (row.whose == Registration::Foreign && !m_choice.evenOthers) {
            if (m_choice.services.isEmpty())
                continue;
            return end(failure(Error::Kind::Refused, u"callbacks.not-ours"_s, {row.service, row.account, row.url}));
        }
        m_open.push_back(row);
    }
    removeNext();
}

void CallbackDesk::removeNext()
{
    if (m_open.empty())
        return end(m_done);
    const CallbackStanding row = m_open.front();
    m_open.pop_front();
    m_link.client().removeCallback(row.account, row.service, this, [this, row](const Result<void> &removed) {
        if (!removed)
            return end(failure(removed.error()));
        if (const auto noted = note(u"callbacks.removed"_s, row, {}); !noted)
            return end(failure(noted.error()));
        m_done << row;
        removeNext();
    });
}

Result<void> CallbackDesk::note(const QString &action, const CallbackStanding &row, const QString &after)
{
    AuditEntry entry;
    entry.at = m_clock.nowUtc();
    entry.origin = m_origin;
    entry.action = action;
    entry.subject = row.account + u' ' + row.service;
    entry.before = row.url;
    entry.after = after;
    return m_db.inTransaction([&] { return AuditLog(m_db).append(entry); });
}

void CallbackDesk::end(const Result<QList<CallbackStanding>> &result)
{
    m_link.leave(this, [this, result] { Q_EMIT finished(result); });
}
