#pragma once

#include "tests/chaos/arena.h"

#include <QRandomGenerator>
#include <QStringList>

/// Releases bulk changes over lines chosen by chance, always two at a time that share some of their lines: the later of the two must
/// wait for the earlier, and then find that the line moved.
class ChangeFeed
{
public:
    /// `types`: keys of change types. `items`: how many may be released in all.
    ChangeFeed(Arena &arena, QStringList types, qint64 items, quint64 seed);

    qint64 released() const { return m_released; }
    bool isSpent() const { return m_released >= m_items || m_exhausted; }

    /// Releases two changes with about `lines` items together; fewer where the fleet has no more that fit. False: see Arena::problem().
    [[nodiscard]] bool release(qint64 lines);

    /// Somebody else changes a line that a change of ours waits for. False: the simulator did not answer.
    bool meddle();

private:
    QStringList chosen(const QString &type, qint64 most);
    QStringList freshLines(qint64 most);
    QStringList swaps(const QStringList &iccids);
    bool releaseOver(const QString &type, const QString &partner, qint64 lines);
    QStringList settings(const QString &type);
    std::optional<qint64> draft(const QString &type, const QStringList &lines, qint64 &send);
    bool apply(qint64 change, qint64 send);

    Arena &m_arena;
    QStringList m_types;
    qint64 m_items;
    QRandomGenerator m_random;
    qint64 m_released = 0;
    qsizetype m_turn = 0;
    qint64 m_files = 0;
    qint64 m_made = 0;
    bool m_exhausted = false;
};
