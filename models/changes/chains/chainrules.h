#pragma once

#include "models/changes/chains/chainstep.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QStringList>

/// Which change may follow which, for the same lines. Pure.
namespace chainrules {

/// What the first leaves is something that the other can begin with. What asks for values line by line (identifiers) follows nothing.
bool mayFollow(ChangeType first, const QJsonObject &parameters, ChangeType next);

/// All that may follow, in the order of kChangeTypes.
QList<ChangeType> followers(ChangeType first, const QJsonObject &parameters);

/// The steps behind a change of `first`, checked as a whole. `settings`: "TYPE.KEY=VALUE" each.
/// Errors: Usage "chain.order" (type, the one before it, what may follow), "chain.twice" (type), "chain.set" (what was given), "chain.value" (type, the
/// finding's sentence), settingsOf()'s, "usage.choice".
[[nodiscard]] Result<ChainSteps> stepsOf(ChangeType first, const QJsonObject &parameters, const QStringList &types, const QStringList &settings, bool whenLegal);
/// The same for steps that are there already. Errors: "chain.order", "chain.twice", "chain.value".
[[nodiscard]] Result<void> check(ChangeType first, const QJsonObject &parameters, const ChainSteps &steps);

/// What a line that this finding blocks needs first before `type`: deactivate, or restore and deactivate …; empty: nothing would help.
QList<ChangeType> stepsBefore(ChangeType type, const QString &code, const QStringList &arguments);

} // namespace chainrules
