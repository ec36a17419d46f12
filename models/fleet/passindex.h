#pragma once

#include "models/fleet/readwriter.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

/// What a sync knows of the profile's lines while its pages come: 24 bytes a line, sorted by the carrier's own number, which is the
/// order of the pages; so a page of unchanged rows costs no query. Lines without such a number are found by their ICCID.
class PassIndex
{
public:
    struct Line
    {
        DeviceId id;
        /// 0: never listed by the carrier.
        qint64 carrierId = 0;
        qint64 hash = 0;
        bool missing = false;
        /// Its account is one that the sync reads: it is missing if no page brings it.
        bool inScope = true;
        /// Never listed only.
        QByteArray iccid;
    };

    void reserve(size_t lines) { m_lines.reserve(lines); }
    void add(const Line &line);
    /// After the last add().
    void seal();
    /// Lines that were there and not missing when the sync began.
    qint64 present() const { return m_present; }

    /// A line that somebody else wrote since: known from now on with this hash.
    void update(const Line &line);

    /// The pages of one account come in the order of the carrier's numbers, from the smallest.
    void beginAccount();
    /// Finds the line of a row; not known: line 0, changed. Marks it seen.
    void place(PlacedRecord &row);
    /// Seen by another name than the carrier's number.
    void markSeen(DeviceId line) { m_seenById.insert(line); }
    /// The row is in the store now, as `row.line`.
    void written(const PlacedRecord &row);

    /// Distinct lines seen so far.
    qint64 seen() const { return m_seen + m_seenById.size(); }
    /// Lines of the synced accounts that no page brought and that are not missing yet, ascending.
    std::vector<DeviceId> unseen() const;

private:
    struct Entry
    {
        qint64 carrierId;
        qint64 hash;
        qint64 id : 56;
        qint64 flags : 8;
    };
    static_assert(sizeof(Entry) == 24);
    enum Flag { Seen = 1, Missing = 2, OutOfScope = 4, New = 8 };

    static Entry entry(const Line &line, int moreFlags);
    Entry *find(qint64 carrierId);
    QHash<QByteArray, Line>::const_iterator neverListed(QByteArrayView iccid) const;
    void markSeen(Entry &entry);

    std::vector<Entry> m_lines;
    /// Lines that came to be known since seal(); few, or in the order of the pages.
    std::vector<Entry> m_added;
    size_t m_hint = 0;
    QHash<QByteArray, Line> m_neverListed;
    QSet<DeviceId> m_seenById;
    qint64 m_present = 0;
    qint64 m_seen = 0;
};
