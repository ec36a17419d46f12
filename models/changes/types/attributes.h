#pragma once

#include "models/changes/types/changespec.h"

#include <span>

/// What the types share that edit what a device record carries (thingspace-api.md 7). Pure.
namespace attributes {

/// The line's state and these values (contract keys), as `before` holds them; of a line that the fleet does not know nothing.
QJsonObject before(const ItemFacts &facts, std::span<const QLatin1StringView> keys);

/// By the values of `after`: all shown, of which one at least was not so before; by the state and the values of `before`; or neither,
/// which proves nothing. What is absent is empty (engine-protocol.md 6).
ChangeSpec::Look look(const QJsonObject &before, const QJsonObject &after, const Sighting &sighting);

/// Whether a device has every value of `after` already.
bool isAlready(const Device &device, const QJsonObject &after);

/// A line whose record can be edited: known, settled, and its baseline not old.
void line(QList<Finding> &findings, const ItemFacts &facts, const QDateTime &nowUtc);

/// The values of `before` that `after` changes, as parameters of an edit back: `prefix` and the key, and in `clear` those that were empty.
QJsonObject editBack(const QJsonObject &before, const QJsonObject &after, const QString &prefix);

} // namespace attributes
