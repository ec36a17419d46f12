#pragma once

#include "models/values/profile.h"

#include <QHostAddress>

/// The parts of the `callbacks.` keys that are read by more than one.
namespace callbackvalues {

/// Where to listen.
struct Place
{
    QHostAddress address;
    /// 0: a free one.
    quint16 port = 0;
};

/// ADDRESS:PORT, [ADDRESS]:PORT for IPv6; numbers, not names. std::nullopt: neither.
std::optional<Place> place(const QString &text);

/// The ports that the carrier reaches: 80, 443, 9001-9006, 50551-50559, 28200-28220 (thingspace-api.md 10.5).
bool isCarrierPort(int port);

/// One value of `callbacks.listen`, `.url`, `.sources`, `.proxy`; other keys hold anything. What does not fit together is found
/// where the listener starts (models/catalogue/callbacksettings.h). Errors: Usage "profile.value"; "callbacks.source" (the entry),
/// "callbacks.url" (not an address of a listener), "callbacks.insecure" (http for a live profile), "callbacks.port" (the port).
Result<void> check(const Profile &profile, const QString &key, const QString &value);

/// Whether a listener is wanted at all.
bool isOn(const Profile &profile);

} // namespace callbackvalues
