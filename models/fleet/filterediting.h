#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// Writing in the filter's language (models/fleet/devicefilter.h) for whoever types it or points at a cell.
namespace filterediting {

/// `value` as it stands in a term: in quotes where it must be.
QString quoted(const QString &value);

/// `filter` and, behind it, the term that exactly this value matches, or with `negated` the term that it does not; a term that is there
/// already is not written twice.
QString withTerm(const QString &filter, const QString &key, const QString &value, bool negated);

/// What stands at the cursor: a word (key empty: a key may come of it), or one of a term's values.
struct Spot
{
    QString key;
    /// From its start to the cursor, without quotation mark.
    QString typed;
    /// What a completion replaces, in characters from 0.
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Spot &) const = default;
};
Spot spotAt(const QString &filter, qsizetype cursor);

/// Values by key: the states there are, plans, accounts.
using Vocabulary = QHash<QString, QStringList>;

/// What `typed` may become, as it would stand in the filter: keys with their colon, values quoted where they must be. Those that begin so come
/// first, then those that hold it; nothing where it is written out already.
QStringList completions(const Spot &spot, const Vocabulary &vocabulary);

} // namespace filterediting
