#include "models/fleet/passindex.h"

#include <algorithm>

namespace {

constexpr auto byCarrierId = [](const auto &a, const auto &b) { return a.carrierId < b.carrierId; };

} // namespace

PassIndex::Entry PassIndex::entry(const Line &line, int moreFlags)
{
    // A missing line is written whatever its row says: it is back.
    return {line.carrierId, line.missing ? 0 : line.hash, line.id.value, moreFlags | (line.missing ? Missing : 0) | (line.inScope ? 0 : OutOfScope)};
}

void PassIndex::add(const Line &line)
{
    if (!line.missing)
        ++m_present;
    if (line.carrierId == 0)
        m_neverListed.insert(line.iccid, line);
    else
        m_lines.push_back(entry(line, 0));
}

void PassIndex::seal()
{
    if (!std::ranges::is_sorted(m_lines, byCarrierId))
        std::ranges::sort(m_lines, byCarrierId);
}

void PassIndex::update(const Line &line)
{
    if (line.carrierId == 0) {
        m_neverListed.insert(line.iccid, line);
        return;
    }
    if (Entry *known = find(line.carrierId)) {
        known->hash = line.missing ? 0 : line.hash;
        known->flags = line.missing ? known->flags | Missing : known->flags & ~Missing;
        return;
    }
    const Entry made = entry(line, New);
    m_added.insert(std::ranges::upper_bound(m_added, made, byCarrierId), made);
}

void PassIndex::beginAccount()
{
    const auto middle = qsizetype(m_lines.size());
    m_lines.insert(m_lines.end(), m_added.begin(), m_added.end());
    std::inplace_merge(m_lines.begin(), m_lines.begin() + middle, m_lines.end(), byCarrierId);
    m_added.clear();
    m_hint = 0;
}

PassIndex::Entry *PassIndex::find(qint64 carrierId)
{
    // Rows come in order: the next one is usually right behind the last; else look ahead in doubling steps.
    size_t from = m_hint < m_lines.size() && m_lines[m_hint].carrierId <= carrierId ? m_hint : 0;
    size_t step = 1;
    while (from + step < m_lines.size() && m_lines[from + step].carrierId <= carrierId) {
        from += step;
        step *= 2;
    }
    const auto last = m_lines.begin() + qsizetype(std::min(from + step, m_lines.size()));
    const auto at = std::lower_bound(m_lines.begin() + qsizetype(std::min(from, m_lines.size())), last, carrierId,
                                     [](const Entry &line, qint64 number) { return line.carrierId < number; });
    if (at != m_lines.end() && at->carrierId == carrierId) {
        m_hint = size_t(at - m_lines.begin());
        return &*at;
    }
    const auto added = std::ranges::lower_bound(m_added, carrierId, {}, &Entry::carrierId);
    return added != m_added.end() && added->carrierId == carrierId ? &*added : nullptr;
}

QHash<QByteArray, PassIndex::Line>::const_iterator PassIndex::neverListed(QByteArrayView iccid) const
{
    return m_neverListed.isEmpty() || iccid.isEmpty() ? m_neverListed.cend() : m_neverListed.constFind(iccid.toByteArray());
}

void PassIndex::markSeen(Entry &line)
{
    if ((line.flags & Seen) == 0)
        ++m_seen;
    line.flags = line.flags | Seen;
}

void PassIndex::place(PlacedRecord &row)
{
    row.line = {};
    row.changed = true;
    if (Entry *known = find(row.record->carrierId)) {
        row.line = DeviceId {known->id};
        row.changed = known->hash != row.hash;
        markSeen(*known);
    } else if (const auto never = neverListed(row.record->iccid); never != m_neverListed.cend()) {
        row.line = never->id;
    }
}

void PassIndex::written(const PlacedRecord &row)
{
    if (Entry *known = find(row.record->carrierId)) {
        known->hash = row.hash;
        known->flags = known->flags & ~Missing;
        return;
    }
    if (const auto never = neverListed(row.record->iccid); never != m_neverListed.cend())
        m_neverListed.erase(never);
    Entry made {row.record->carrierId, row.hash, row.line.value, New};
    markSeen(made);
    m_added.insert(std::ranges::upper_bound(m_added, made, byCarrierId), made);
}

std::vector<DeviceId> PassIndex::unseen() const
{
    std::vector<DeviceId> result;
    for (const Entry &line : m_lines) {
        if ((line.flags & (Seen | Missing | OutOfScope | New)) == 0 && !m_seenById.contains(DeviceId {line.id}))
            result.push_back(DeviceId {line.id});
    }
    for (const Line &line : m_neverListed) {
        if (!line.missing && line.inScope && !m_seenById.contains(line.id))
            result.push_back(line.id);
    }
    std::ranges::sort(result);
    return result;
}
