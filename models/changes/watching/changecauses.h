#pragma once

#include "models/changes/changestore.h"

#include <QList>
#include <QString>

/// One reason for which lines of a change did not come through.
struct ChangeCause
{
    /// What would help such lines.
    enum class Remedy {
        Repeat, ///< nothing is wrong with them: wait and repeat
        Recheck, ///< they had moved: planned again, they are checked against what is so now
        NewData, ///< something about them must be changed first
        None, ///< final: it would end the same way
    };

    /// Error code or reason, as LinkedPlans::retry takes it; empty: nothing was said.
    QString code;
    /// Lines that a retry of this cause takes.
    qint64 lines = 0;
    /// The state that most of them are in: failed, held, cancelled.
    ItemState state = ItemState::Failed;
    QString sentence;
    Remedy remedy = Remedy::None;

    bool operator==(const ChangeCause &) const = default;
};

/// The most frequent first. Errors: Storage.
[[nodiscard]] Result<QList<ChangeCause>> readCauses(Database &db, ChangeId change);

namespace changecauses {

/// From the state and the code that a line kept; of failed ones by the table of thingspace/api/faults.h.
ChangeCause::Remedy remedyOf(ItemState state, const QString &code);
/// "wait-and-repeat", "check-and-repeat", "fix-the-data", "final": for scripts.
QString key(ChangeCause::Remedy remedy);
/// “Wait and repeat” …, translated; and what it means.
QString word(ChangeCause::Remedy remedy);
QString meaning(ChangeCause::Remedy remedy);

} // namespace changecauses
