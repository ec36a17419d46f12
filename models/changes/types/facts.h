#pragma once

#include "models/catalogue/referencedata.h"
#include "models/fleet/assignments.h"
#include "models/values/changetype.h"
#include "models/values/device.h"
#include "models/values/profile.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

/// A line of the fleet that has an identifier which another is to get.
struct IdentifierHolder
{
    IdentifierKind kind = IdentifierKind::Iccid;
    /// As asked for.
    QString value;
    /// Several: which one is not known.
    bool isSeveral = false;
    Device line = {};
    /// Missing, since a deletion of ours was carried out: the carrier knows it no more.
    bool wasDeleted = false;
};

/// What is the same for all lines of a plan.
struct PlanFacts
{
    Profile profile;
    ChangeType type = ChangeType::Suspend;
    /// Lines in other open changes are sent behind these, not refused.
    bool queuesBehind = false;
    /// What was said for all lines.
    QJsonObject parameters;
    /// Account name to whether the carrier allows provisioning without adding first; only accounts that were synced.
    QHash<QString, bool> provisioningAllowed;
    /// Account name to whether a default IP pool is defined.
    QHash<QString, bool> hasDefaultIpPool;
    /// Account name to codes of its present plans; empty before the first plan sync.
    QHash<QString, QSet<QString>> planCodes;
    /// Account name to plan name by code, for "already on this plan".
    QHash<QString, QHash<QString, QString>> planNames;
    /// What the operator said that the carrier asks, by account (empty: each) and code; only for types that are sent.
    QHash<std::pair<QString, QString>, CarrierPrice> carrierPrices = {};
    /// Customers and what belongs to them; only for local types.
    ReferenceData reference = {};
};

/// What is known about one line of a plan; loaded by set queries.
struct ItemFacts
{
    std::shared_ptr<const PlanFacts> plan;
    /// std::nullopt: not in the fleet. Of a line that is sent behind another change: as that change will leave it.
    std::optional<Device> device;
    /// The identifiers the operator gave for the line (kind key to value); for a known device the device's own win.
    QHash<QString, QString> given;
    /// What the line had of the type's quota (linequotas.h), and when one more is legal; invalid while it is.
    int quotaUsed = 0;
    QDateTime quotaFreesAt;
    /// Who has what the type says that the line is to get (ChangeSpec::claims); the line itself may be among them.
    QList<IdentifierHolder> holders = {};
    /// The open change (queued … unconfirmed) that holds the line, 0: none.
    qint64 heldByChange = 0;
    /// What applied and will apply to it, our own records (only for types that ask: ChangeSpec::readsAssignments).
    QList<Assignment> assignments = {};
    /// The ICCID of a line that has one of its names now that it is archived; empty: they are free, or it is not archived.
    QString namesTakenBy = {};
    /// When it last used anything, as a read of its usage just before the execution showed; invalid: it did not, or was not read.
    QDateTime usedAt = {};
    /// Why its usage could not be read then: what the carrier said.
    QString usageProblem = {};
    /// The last of the open changes that the line is sent behind, 0: none.
    qint64 behindChange = 0;
};
