#include "thingspace/simulator/linelimits.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;
// No calendar month is longer.
constexpr qint64 kMonthMs = 31 * kDayMs;

using TimesOfRows = QHash<Row, QList<qint64>>;

bool hasRoom(const TimesOfRows &noted, Row row, qint64 since, int quota)
{
    const auto times = noted.constFind(row);
    if (!quota || times == noted.constEnd())
        return true;
    return std::count_if(times->begin(), times->end(), [since](qint64 at) { return at > since; }) < quota;
}

void note(TimesOfRows &noted, Row row, qint64 since, qint64 atMs)
{
    QList<qint64> &times = noted[row];
    times.removeIf([since](qint64 at) { return at <= since; });
    times.append(atMs);
}

} // namespace

bool LineLimits::mayProvision(Row row, qint64 atMs) const
{
    return hasRoom(m_provisioned, row, atMs - kDayMs, m_lineQuota);
}

void LineLimits::noteProvisioned(Row row, qint64 atMs)
{
    note(m_provisioned, row, atMs - kDayMs, atMs);
}

bool LineLimits::mayChangePlan(Row row, qint64 atMs) const
{
    return hasRoom(m_planChanges, row, atMs - kMonthMs, m_planQuota);
}

void LineLimits::notePlanChange(Row row, qint64 atMs)
{
    note(m_planChanges, row, atMs - kMonthMs, atMs);
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
