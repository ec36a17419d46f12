#pragma once

#include "thingspace/api/wirerequest.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

/// The services whose messages answer no request of ours (thingspace-api.md 10.2): something happened, or will.
inline constexpr QLatin1StringView kExternalService {"ExternalProvisioningChanges"};
inline constexpr QLatin1StringView kResumeService {"ResumeTrackingNotification"};

bool isOutsideService(const QString &service);

/// What such a message says (thingspace-api.md 10.4). Every member may be missing, and the line too.
struct OutsideNotice
{
    enum class Kind {
        Changed, ///< made outside the API: portal, network, SIM swap
        WillResume, ///< the suspension ends by itself
    };
    Kind kind = Kind::Changed;
    /// "Portal", "Network" …
    QString source;
    /// Changed: "Activate", "Suspend", "changeICCID", "Device Detection" … as the carrier writes it.
    QString change;
    /// WillResume: the date that its sentence names; invalid: none that could be read.
    QDate resumesOn;
    /// WillResume: the carrier's sentence.
    QString comment;
    QString account;
    WireDevice device;

    /// Counted by the carrier against the line's actions a day: activate, suspend, restore, deactivate.
    bool isProvisioning() const;
};

/// Of a stored body. std::nullopt: another service, or no JSON object.
std::optional<OutsideNotice> parseOutsideNotice(const QString &service, const QByteArray &body);
