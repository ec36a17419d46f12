#pragma once

#include "thingspace/simulator/fleet.h"

#include <QHash>

#include <deque>

namespace simulator {

/// The carrier's quotas (thingspace-api.md 12.1, 13), over windows that roll: at least as strict as any calendar's.
class LineLimits
{
public:
    LineLimits(int lineQuota, int activateQuota, int planQuota) : m_lineQuota(lineQuota), m_activateQuota(activateQuota), m_planQuota(planQuota) { }

    /// Whether the line may have one more provisioning action at `atMs`.
    bool mayProvision(Row row, qint64 atMs) const;
    void noteProvisioned(Row row, qint64 atMs);

    /// Whether the line's plan may be changed once more: four times in 31 days.
    bool mayChangePlan(Row row, qint64 atMs) const;
    void notePlanChange(Row row, qint64 atMs);

    /// Whether the line may be suspended: fewer than 180 days of the last 365 spent so.
    bool maySuspend(Row row, qint64 atMs) const;
    /// A suspension that is over; milliseconds.
    void noteSuspended(Row row, qint64 fromMs, qint64 toMs);

    /// Takes one activate request from the minute's allowance: 0, or how many milliseconds to wait for it.
    qint64 takeActivation(qint64 atMs);

private:
    struct Span { qint64 from; qint64 to; };

    int m_lineQuota;
    int m_activateQuota;
    int m_planQuota;
    QHash<Row, QList<qint64>> m_provisioned;
    QHash<Row, QList<qint64>> m_planChanges;
    QHash<Row, QList<Span>> m_suspended;
    std::deque<qint64> m_activations;
};

} // namespace simulator
