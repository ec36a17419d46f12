#include "thingspace/simulator/linelimits.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;

} // namespace

bool LineLimits::mayProvision(Row row, qint64 atMs) const
{
    const auto times = m_provisioned.constFind(row);
    if (!m_lineQuota || times == m_provisioned.constEnd())
        return true;
    return std::count_if(times->begin(), times->end(), [atMs](qint64 at) { return at > atMs - kDayMs; }) < m_lineQuota;
}

void LineLimits::noteProvisioned(Row row, qint64 atMs)
{
    QList<qint64> &times = m_provisioned[row];
    times.removeIf([atMs](qint64 at) { return at <= atMs - kDayMs; });
    times.append(atMs);
}

bool LineLimits::maySuspend(Row row, qint64 atMs) const
{
    const auto spans = m_suspended.constFind(row);
    if (spans == m_suspended.constEnd())
        return true;
    qint64 sum = 0;
    for (const Span &span : *spans)
        sum += std::max<qint64>(0, span.to - std::max(span.from, atMs - 365 * kDayMs));
    return sum < 180 * kDayMs;
}

void LineLimits::noteSuspended(Row row, qint64 fromMs, qint64 toMs)
{
    m_suspended[row].append({fromMs, toMs});
}

qint64 LineLimits::takeActivation(qint64 atMs)
{
    while (!m_activations.empty() && m_activations.front() <= atMs - kMinute)
        m_activations.pop_front();
    if (m_activateQuota && m_activations.size() >= static_cast<size_t>(m_activateQuota))
        return m_activations.front() + kMinute - atMs;
    m_activations.push_back(atMs);
    return 0;
}

} // namespace simulator
