#include "models/changes/watching/itemarrangement.h"

#include <QSet>

namespace {

template<typename Missing>
QList<RowSpan> spans(const QList<ItemId> &ids, Missing missing)
{
    QList<RowSpan> result;
    for (qsizetype row = 0; row < ids.size(); ++row) {
        if (!missing(ids[row]))
            continue;
        if (!result.isEmpty() && result.last().first + result.last().count == row)
            ++result.last().count;
        else
            result << RowSpan {row, 1};
    }
    return result;
}

bool isReordered(const QList<ItemId> &before, const QSet<ItemId> &stillThere, const QList<ItemId> &after, const QSet<ItemId> &wereThere)
{
    qsizetype next = 0;
    for (const ItemId id : before) {
        if (!stillThere.contains(id))
            continue;
        while (next < after.size() && !wereThere.contains(after[next]))
            ++next;
        if (next >= after.size() || after[next] != id)
            return true;
        ++next;
    }
    return false;
}

} // namespace

ItemArrangement arrange(const QList<ItemId> &before, QList<ItemId> after)
{
    ItemArrangement result;
    result.ids = std::move(after);
    if (result.ids == before)
        return result;
    const QSet<ItemId> old(before.begin(), before.end());
    const QSet<ItemId> present(result.ids.begin(), result.ids.end());
    result.gone = spans(before, [&](ItemId id) { return !present.contains(id); });
    result.come = spans(result.ids, [&](ItemId id) { return !old.contains(id); });
    result.isReordered = isReordered(before, present, result.ids, old);
    return result;
}
