#pragma once

#include "models/changes/types/changespec.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

/// What is to be said against doing now what was reviewed then; std::nullopt: nothing, the item succeeds. Pure.
/// `before`: as frozen at review; `facts`: what is known of the line this moment, its own change left out.
std::optional<Finding> localVerdict(const ChangeSpec &spec, const QJsonObject &before, const QJsonObject &parameters, const ItemFacts &facts,
                                    const QDateTime &nowUtc);
