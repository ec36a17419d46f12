#include "models/fleet/deviceorder.h"

#include <algorithm>
#include <numeric>

DeviceOrder::DeviceOrder(const QList<DeviceId> &ids)
    : m_ids(ids)
{
    if (std::ranges::is_sorted(m_ids))
        return;
    m_byId.resize(m_ids.size());
    std::iota(m_byId.begin(), m_byId.end(), 0);
    std::ranges::sort(m_byId, {}, [this](qint32 row) { return m_ids.at(row); });
}

std::optional<qsizetype> DeviceOrder::rowOf(DeviceId line) const
{
    qsizetype low = 0;
    qsizetype high = size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_ids.at(byId(middle)) < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < size() && m_ids.at(byId(low)) == line ? std::optional(byId(low)) : std::nullopt;
}

bool DeviceOrder::continues(const DeviceOrder &earlier) const
{
    return earlier.size() <= size() && std::equal(earlier.m_ids.cbegin(), earlier.m_ids.cend(), m_ids.cbegin());
}

QBitArray DeviceOrder::carried(const DeviceOrder &earlier, const QBitArray &rows) const
{
    QBitArray result(size());
    qsizetype here = 0;
    for (qsizetype there = 0; there < earlier.size() && here < size(); ++there) {
        const qsizetype row = earlier.byId(there);
        if (!rows.testBit(row))
            continue;
        const DeviceId line = earlier.at(row);
        while (here < size() && m_ids.at(byId(here)) < line)
            ++here;
        if (here < size() && m_ids.at(byId(here)) == line)
            result.setBit(byId(here));
    }
    return result;
}
