#pragma once

#include "thingspace/api/thingspaceclient.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

/// What provisioning history says of one item (engine-protocol.md 6). Pure; all times on the carrier's clock.
namespace historyverdict {

/// The operation succeeded at J + doubt or later: it was carried out, by whomever.
struct Executed
{
    QDateTime at;
    /// Something else succeeded after it.
    bool reversed = false;
    QString reversedBy;
};

/// `operation`: the beginning of its eventType, in any case; empty: history knows nothing of it. Silence, and what happened within `doubt`
/// of J, proves nothing. The newest one counts.
std::optional<Executed> executed(const QList<ProvisioningEvent> &events, QLatin1StringView operation, const QDateTime &journalledAt,
                                 std::chrono::milliseconds doubt);

/// The first thing that succeeded since J - doubt and so speaks against "not executed": the operation itself, or somebody else's action.
std::optional<ProvisioningEvent> against(const QList<ProvisioningEvent> &events, const QDateTime &journalledAt, std::chrono::milliseconds doubt);

bool isOf(const ProvisioningEvent &event, QLatin1StringView operation);

} // namespace historyverdict
