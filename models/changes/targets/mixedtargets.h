#pragma once

#include "models/changes/targets/targetspool.h"
#include "models/values/changetype.h"
#include "thingspace/basics/result.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <map>
#include <memory>

/// The rows of a target file that says of each which change it is for, sorted by that: the file is read once, and whole, before anything is planned.
class MixedTargets
{
public:
    /// Errors: Input, with file, row and column: TargetText's, mixedColumns()', mixedType()'s; Storage "table.spill".
    [[nodiscard]] static Result<MixedTargets> read(std::unique_ptr<QIODevice> file, const QString &name);

    /// Those that there are rows for, in the order of a line's life.
    QList<ChangeType> types() const;
    /// Of one of types(); `row` is the file's.
    TargetSource &of(ChangeType type) const { return *m_spools.at(type); }
    const QList<TableNote> &notes() const { return m_notes; }

private:
    std::map<ChangeType, std::unique_ptr<TargetSpool>> m_spools;
    QList<TableNote> m_notes;
};
