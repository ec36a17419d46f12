#include "models/catalogue/registrationverdict.h"

#include "models/catalogue/callbacksettings.h"

#include <algorithm>

QString registeredUrl(const QList<CallbackRegistration> &present, const QString &service)
{
    const auto row = std::ranges::find(present, service, &CallbackRegistration::service);
    return row == present.end() ? QString() : row->url;
}

Registration registrationVerdict(const QList<CallbackRegistration> &present, const QString &service, const QUrl &own, const QStringList &shared)
{
    const QString url = registeredUrl(present, service);
    if (url.isEmpty())
        return Registration::Absent;
    if (QUrl(url) == own)
        return Registration::Own;
    // "…/callbacks" must not take "…/callbacks2" for its own.
    const bool ours = std::ranges::any_of(shared, [&](const QString &base) { return url.startsWith(base + u'/'); });
    return ours ? Registration::Shared : Registration::Foreign;
}

QList<CallbackStanding> callbackStandings(const QString &account, const QList<CallbackRegistration> &present, const QUrl &base, const QStringList &shared)
{
    QList<CallbackStanding> rows;
    QStringList services = callbackServices();
    for (const CallbackRegistration &row : present) {
        if (!services.contains(row.service))
            services << row.service;
    }
    for (const QString &service : std::as_const(services)) {
        const auto row = std::ranges::find(present, service, &CallbackRegistration::service);
        const QString username = row == present.end() ? QString() : row->username;
        rows << CallbackStanding {account, service, registeredUrl(present, service), username, registrationVerdict(present, service, callbackUrl(base, service), shared)};
    }
    return rows;
}
