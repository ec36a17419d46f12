#pragma once

#include "models/changes/types/changespec.h"
#include "models/values/changestate.h"
#include "models/values/ids.h"
#include "thingspace/api/thingspaceclient.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

/// What a person says became of an unconfirmed item.
enum class HandVerdict { Executed, NotExecuted };

/// Everything that is known of one item that a person may settle. Times are of our clock, offsets the carrier's clock minus ours.
struct HandCase
{
    ItemId item;
    qint64 row = 0;
    ItemState state = ItemState::Unconfirmed;
    QString reason;
    DeviceId device;
    QString subject;
    QJsonObject identifiers;
    QJsonObject before;
    QJsonObject after;
    DispatchId dispatch;
    QString account;
    QDateTime journalledAt;
    std::chrono::milliseconds offsetThen {0};
    /// The request can leave no more: its answer is stored, or whoever sent it is known to have ended.
    bool senderDone = false;
    /// The newest read since J; std::nullopt: none.
    std::optional<Sighting> sighting;
    QDateTime sightedAt;
    /// Proper reads (begun at J + list-lag or later) that showed the same as the newest one.
    QDateTime sameSince;
    QDateTime sameUntil;
    qint64 sameReads = 0;
    /// Plan and number are still as before.
    bool plainBaseline = true;
    /// The carrier told of somebody else's change since J; invalid: no.
    QDateTime outsideAt;
    /// Complete since J less the doubt; std::nullopt: not asked, or unreadable.
    std::optional<QList<ProvisioningEvent>> history;

    bool operator==(const HandCase &) const = default;
};

/// What the offer is judged by, besides the case.
struct HandRules
{
    const ChangeSpec &spec;
    std::chrono::milliseconds lag {0};
    std::chrono::milliseconds doubt {0};
    QDateTime now;
    std::chrono::milliseconds offsetNow {0};
};

/// Whether the verdict is open to a person; else the first condition that fails, as a wording code with arguments.
struct HandOffer
{
    bool offered = false;
    QString code;
    QStringList arguments;
    /// When the condition may be met; invalid: nobody knows.
    QDateTime from;
    /// Only the history is missing.
    bool wantsHistory = false;

    bool operator==(const HandOffer &) const = default;
};

/// engine-protocol.md 6: "executed" of any unconfirmed item; "not executed" late, from two proper reads at the baseline and a history without
/// the operation, and never while something else may explain what is seen. Pure.
HandOffer handOffer(const HandCase &item, HandVerdict verdict, const HandRules &rules);

/// What the evidence says of it so far, as a wording code with arguments.
std::pair<QString, QStringList> handEvidence(const HandCase &item, const HandRules &rules);
