#include "models/changes/targets/idtargets.h"

using namespace Qt::StringLiterals;

Result<std::unique_ptr<IdTargets>> IdTargets::make(const QStringList &ids)
{
    QStringList kept;
    for (const QString &id : ids) {
        if (const QString trimmed = id.trimmed(); !trimmed.isEmpty())
            kept << trimmed;
    }
    if (kept.isEmpty())
        return failure(Error::Kind::Usage, u"target.none"_s);
    return std::unique_ptr<IdTargets>(new IdTargets(kept));
}

Result<bool> IdTargets::next(Target &target)
{
    if (m_next == m_ids.size())
        return false;
    const QString &id = m_ids[m_next++];
    target = {};
    target.row = m_next;
    target.names = namesByShape(id);
    target.guessed = true;
    if (target.names.empty())
        target.faults << Finding {Finding::Severity::Blocked, u"target.shape"_s, {id}, {}};
    return true;
}

Result<bool> LineTargets::next(Target &target)
{
    if (m_next == m_lines.size())
        return false;
    target = {};
    target.device = m_lines[m_next++];
    target.row = m_next;
    return true;
}
