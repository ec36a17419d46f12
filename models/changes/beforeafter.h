#pragma once

#include <QJsonObject>
#include <QString>

/// What a line is and becomes, for people: “active → suspended”; with several values “State: preactive → active, Plan: none → M2M 5MB”.
/// `before` and `after` are an item's, contract keys to values. Empty: nothing is to change.
QString beforeAfterText(const QJsonObject &before, const QJsonObject &after);

/// An item's best name: its ICCID, else the first identifier of those that it has. Plain, not grouped.
QString lineIdentifier(const QJsonObject &identifiers);
