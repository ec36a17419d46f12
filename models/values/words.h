#pragma once

#include "models/values/changestate.h"
#include "models/values/changetype.h"

#include <QString>
#include <QStringView>

/// Single words for people: states and types as window and command line call them, translated. Sentences are wording.h's.
namespace words {

QString of(ItemState state);
QString of(ChangeState state);
/// "Suspend", "Activate" … as a title.
QString of(ChangeType type);
/// What the type does, in one short sentence, for whoever chooses one.
QString purpose(ChangeType type);
/// A carrier state by its contract key; one that we do not know is shown as it is.
QString ofDeviceState(QStringView state);
/// What settled an item, by its contract key (evidence.h); empty for none.
QString ofEvidence(QStringView evidence);
/// A device column by its contract key: "ICCID", "State" …
QString ofColumn(QStringView column);
/// A parameter of a change type by its contract key ("new-plan"): "Plan" …
QString ofField(QStringView field);

} // namespace words
