#pragma once

#include "thingspace/api/thingspaceclient.h"

#include <QStringList>
#include <QUrl>

/// Whose a service's registration at the carrier is: one URL a service and account, shared by every application on the account
/// (thingspace-api.md 10.1), and registering overwrites.
enum class Registration {
    Absent, ///< nobody listens
    Own, ///< the URL that this profile would register
    Shared, ///< another living process of this store listens there: its inbox is ours too
    Foreign, ///< another application's, or another profile's
};

/// Pure. `own`: what would be registered (callbackUrl()); `shared`: bases of the other processes' listeners.
Registration registrationVerdict(const QList<CallbackRegistration> &present, const QString &service, const QUrl &own, const QStringList &shared);

/// The URL registered for a service; empty: none.
QString registeredUrl(const QList<CallbackRegistration> &present, const QString &service);

/// One service of an account, as the carrier lists it, with whose it is.
struct CallbackStanding
{
    QString account;
    QString service;
    QString url;
    QString username;
    Registration whose = Registration::Absent;

    bool operator==(const CallbackStanding &) const = default;
};

/// All that an account lists, and services of ours that nobody is registered for; ours first, in callbackServices()' order. Pure.
QList<CallbackStanding> callbackStandings(const QString &account, const QList<CallbackRegistration> &present, const QUrl &base, const QStringList &shared);
