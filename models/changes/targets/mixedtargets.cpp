#include "models/changes/targets/mixedtargets.h"

#include "models/changes/targets/targetfile.h"

Result<MixedTargets> MixedTargets::read(std::unique_ptr<QIODevice> file, const QString &name)
{
    const auto rows = TargetText::openMixed(std::move(file), name);
    if (!rows)
        return failure(rows.error());
    MixedTargets mixed;
    Target target;
    for (;;) {
        const auto read = (*rows)->next(target);
        if (!read)
            return failure(read.error());
        if (!*read)
            break;
        std::unique_ptr<TargetSpool> &spool = mixed.m_spools[*(*rows)->rowType()];
        if (!spool) {
            auto made = TargetSpool::create((*rows)->columns());
            if (!made)
                return failure(made.error());
            spool = std::move(*made);
        }
        if (auto kept = spool->add(target); !kept)
            return failure(kept.error());
    }
    for (const auto &[type, spool] : mixed.m_spools) {
        if (auto finished = spool->finish((*rows)->inputFile()); !finished)
            return failure(finished.error());
    }
    mixed.m_notes = (*rows)->notes();
    return mixed;
}

QList<ChangeType> MixedTargets::types() const
{
    QList<ChangeType> types;
    for (const ChangeType type : kChangeTypes) {
        if (m_spools.contains(type))
            types << type;
    }
    return types;
}
