#pragma once

#include "models/changes/types/changespec.h"

#include <QJsonObject>
#include <QString>

/// How the plan that a record shows is judged: records show names (thingspace-api.md 6), now and then codes, and both mean the same plan. Pure.
/// `shown`: as the record has it; `shownCode`: the code of the account's one plan with that name, empty where the catalogue has none or several;
/// `after`, `parameters`: of the item, with the plan it asks for as `plan` and as `new-plan`.
/// Answers `after`'s word for the plan where it is the one that was asked for, else `shown`.
QString planAsAsked(const QString &shown, const QString &shownCode, const QJsonObject &after, const QJsonObject &parameters);

/// The same into `sighting`, which says also whether the plan's name is several plans': `shownCode` as above. Where its word is `after`'s and no
/// code, the catalogue knew the name when the plan was made.
void readPlan(Sighting &sighting, const QString &shownCode, const QJsonObject &after, const QJsonObject &parameters);
