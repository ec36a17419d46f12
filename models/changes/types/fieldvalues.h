#pragma once

#include "models/changes/types/field.h"
#include "models/changes/types/finding.h"

#include <QJsonObject>
#include <QMap>

#include <span>

/// Values for the fields of a change type, from `--set`, a column or a page: text in, the form that requests and groups use out.
namespace fieldvalues {

/// The field of that name, case ignored; nullptr: there is none.
const Field *find(std::span<const Field> fields, QStringView name);

/// As requests need it: text in Unicode's composed form, blanks around it dropped and others made one each; a switch as true or false, a choice
/// in its own spelling, a ZIP+4 as its five digits, names in the order of their fields.
/// What fits no such form stays text, and check() finds it. An empty text is undefined: nothing was said.
QJsonValue normalised(const Field &field, QStringView text);

/// `wide` (what was said for the whole change) overlaid with a row's own, defaults filled in. What a row says goes before what cannot hold
/// together with it: a value before emptying that field, and the other way round.
QJsonObject merged(std::span<const Field> fields, const QJsonObject &wide, const QJsonObject &own);

/// All that is wrong with the values themselves, whatever the line.
QList<Finding> check(std::span<const Field> fields, const QJsonObject &parameters);

/// The first of the characters that the carrier refuses in any value (thingspace-api.md 11.3); null: none.
QChar forbiddenCharacter(QStringView text);

/// The first character that nobody sees (control characters, zero-width ones, half a pair) as "U+200B"; empty: none.
QString unseenCharacter(QStringView text);

/// The fields that a value of Kind::Names names.
QStringList names(const QJsonValue &value);

} // namespace fieldvalues
