#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

/// The rows of a long table, loaded window by window as they are looked at, for an item model whose data() may never wait.
///
///     data()  → row(index): the row, or nullptr and a mark
///     one turn of the event loop later → load(ticket, first, count), once a window
///     the answer → put(ticket, first, rows): true if it still counts
///
/// A new query (reset) drops everything and what is on its way; stale() keeps the rows on show and reads them anew.
template<typename Row>
class RowWindows
{
public:
    using Load = std::function<void(quint64 ticket, qsizetype first, qsizetype count)>;

    /// At most `kept` windows stay in memory, the last ones looked at.
    explicit RowWindows(Load load, qsizetype windowSize = 256, qsizetype kept = 64)
        : m_load(std::move(load))
        , m_windowSize(windowSize)
        , m_kept(kept)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { loadMarked(); });
    }

    qsizetype count() const { return m_count; }
    /// Of the query as it stands: for rows that came with it, unasked.
    quint64 ticket() const { return m_ticket; }

    void reset(qsizetype count)
    {
        ++m_ticket;
        m_count = count;
        m_windows.clear();
        m_order.clear();
        m_onTheWay.clear();
        m_marked.clear();
    }

    /// Rows were added behind the last one; those that are here stay. A window that was not full is read again.
    void extend(qsizetype count)
    {
        ++m_ticket;
        m_onTheWay.clear();
        const auto last = m_windows.find(m_count / m_windowSize);
        if (last != m_windows.end())
            last->isStale = true;
        m_count = count;
    }

    /// What is shown may have changed: it stays on show until its successor is here.
    void stale()
    {
        ++m_ticket;
        m_onTheWay.clear();
        for (Window &window : m_windows)
            window.isStale = true;
    }

    /// nullptr: not here yet; its window is asked for.
    const Row *row(qsizetype index)
    {
        const qsizetype number = index / m_windowSize;
        const auto window = m_windows.constFind(number);
        const bool here = window != m_windows.constEnd();
        if (!here || window->isStale)
            mark(number);
        if (!here)
            return nullptr;
        const qsizetype place = index % m_windowSize;
        return place < window->rows.size() ? &window->rows.at(place) : nullptr;
    }

    /// Without asking for it.
    const Row *present(qsizetype index) const
    {
        const auto window = m_windows.constFind(index / m_windowSize);
        const qsizetype place = index % m_windowSize;
        return window != m_windows.constEnd() && place < window->rows.size() ? &window->rows.at(place) : nullptr;
    }

    /// false: the answer is to an earlier query.
    bool put(quint64 ticket, qsizetype first, QList<Row> rows)
    {
        if (ticket != m_ticket)
            return false;
        const qsizetype number = first / m_windowSize;
        m_onTheWay.remove(number);
        m_windows.insert(number, Window {std::move(rows), false});
        m_order.removeOne(number);
        m_order.append(number);
        while (m_order.size() > m_kept)
            m_windows.remove(m_order.takeFirst());
        return true;
    }

    /// A window could not be read: it may be asked for again.
    void giveUp(quint64 ticket, qsizetype first)
    {
        if (ticket == m_ticket)
            m_onTheWay.remove(first / m_windowSize);
    }

private:
    struct Window
    {
        QList<Row> rows;
        bool isStale = false;
    };

    void mark(qsizetype number)
    {
        if (m_onTheWay.contains(number))
            return;
        m_marked.insert(number);
        if (!m_timer.isActive())
            m_timer.start();
    }

    void loadMarked()
    {
        const QSet<qsizetype> marked = std::exchange(m_marked, {});
        for (const qsizetype number : marked) {
            const qsizetype first = number * m_windowSize;
            if (first >= m_count)
                continue;
            m_onTheWay.insert(number);
            m_load(m_ticket, first, std::min(m_windowSize, m_count - first));
        }
    }

    Load m_load;
    qsizetype m_windowSize;
    qsizetype m_kept;
    quint64 m_ticket = 0;
    qsizetype m_count = 0;
    QHash<qsizetype, Window> m_windows;
    QList<qsizetype> m_order;
    QSet<qsizetype> m_onTheWay;
    QSet<qsizetype> m_marked;
    QTimer m_timer;
};
