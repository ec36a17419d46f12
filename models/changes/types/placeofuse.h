#pragma once

#include "models/changes/types/finding.h"
#include "thingspace/api/lifecyclerequests.h"

#include <QJsonObject>
#include <QList>

/// The primary place of use (thingspace-api.md 7.1): a person and an address, complete or absent (change-behaviour.md 2.1).
namespace placeofuse {

/// Both names or none; with an address the names too; a physical address in the United States.
QList<Finding> check(const QJsonObject &parameters);

/// The same of a place that is to be sent: one that is wholly absent is incomplete too.
QList<Finding> checkWhole(const QJsonObject &parameters);

/// std::nullopt: none was given.
std::optional<lifecycle::PlaceOfUse> of(const QJsonObject &parameters);

} // namespace placeofuse
