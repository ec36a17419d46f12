#pragma once

#include "models/changes/types/changespec.h"
#include "models/changes/types/linequotas.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

/// Rules that several change types share. Pure; sources in the comments are sections of thingspace-api.md.
namespace rules {

Finding blocked(QLatin1StringView code, const QStringList &arguments = {});
Finding skip(QLatin1StringView code, const QStringList &arguments = {});
Finding warning(QLatin1StringView code, const QStringList &arguments = {});

/// The account a line's request goes to: the device's own, else the one said, else the profile's only one; empty: not known.
QString accountOf(const ItemFacts &facts, const QJsonObject &parameters);

/// The identifier of a line: the device's own, else as given.
QString identifierOf(const ItemFacts &facts, IdentifierKind kind);

/// The account said belongs to the profile and is the device's; one is needed where the device is unknown and the profile has several.
void account(QList<Finding> &findings, const ItemFacts &facts, const QJsonObject &parameters);

/// The line is in the fleet, still listed, not archived, and in no other open change.
void knownLine(QList<Finding> &findings, const ItemFacts &facts);
/// In no other open change, or sent behind it.
void unheld(QList<Finding> &findings, const ItemFacts &facts);

/// The name that records show for a plan code of the line's account; empty: plans were not synced, or it is none of them.
QString shownPlan(const ItemFacts &facts, const QJsonObject &parameters, const QString &code);

/// The carrier is working on the line, or its state is a text not known to us: only a refresh helps (change-behaviour.md 2.1).
/// Whether it found so.
bool unsettled(QList<Finding> &findings, const Device &device);

/// The type's quota a line (linequotas.h).
void quota(QList<Finding> &findings, const ItemFacts &facts, ChangeType type);
/// A line that had `used` of it is blocked until then; the code of its quota. Shared with the engine, which looks again before it sends.
Finding quotaSpent(Finding::Severity severity, const LineQuota &quota, int used, const QDateTime &freesAt);

/// The baseline is older than an hour: it will be read again before sending (design promise 6).
void baselineAge(QList<Finding> &findings, const ItemFacts &facts, const QDateTime &nowUtc);

/// Check digits and prefixes of the ICCID and IMEI given for a line that the carrier does not list yet: warnings only (12.2).
void checkDigits(QList<Finding> &findings, const ItemFacts &facts);

/// A device that was `before` and is `present`: held when its state changed, the carrier lists it no more, or it was archived.
std::optional<Finding> movedState(const QJsonObject &before, const Device &present);

/// As movedState(), and every other value of `before` (contract keys, as devicelisting writes them) is as it was.
std::optional<Finding> moved(const QJsonObject &before, const Device &present);

/// By the state alone: at `after`'s, at `before`'s, pending, or elsewhere (which a line that is not listed is too, unless it was not before).
ChangeSpec::Look lookAtState(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting);

} // namespace rules
