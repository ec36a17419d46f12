#pragma once

#include <QHash>

#include <vector>

namespace simulator {

/// From an identifier to a row: open addressing over row numbers, four bytes a slot. The key itself is in the row, so
/// the caller says what a row's key is.
class RowIndex
{
public:
    static constexpr quint32 kNone = 0xffffffff;

    void reserve(qsizetype rows)
    {
        size_t slots = 64;
        while (slots * 2 < static_cast<size_t>(rows) * 3)
            slots *= 2;
        if (slots > m_slots.size())
            m_slots.assign(slots, kNone);
    }

    template<typename KeyOf>
    quint32 find(QByteArrayView key, KeyOf &&keyOf) const
    {
        if (m_slots.empty() || key.isEmpty())
            return kNone;
        for (size_t slot = home(key);; slot = next(slot)) {
            if (m_slots[slot] == kNone || keyOf(m_slots[slot]) == key)
                return m_slots[slot];
        }
    }

    /// The key must not be there yet.
    template<typename KeyOf>
    void insert(quint32 row, KeyOf &&keyOf)
    {
        if ((m_used + 1) * 3 > m_slots.size() * 2)
            grow(keyOf);
        put(row, keyOf(row));
        ++m_used;
    }

    /// Call while the row still has the key.
    template<typename KeyOf>
    void remove(quint32 row, KeyOf &&keyOf)
    {
        size_t hole = home(keyOf(row));
        while (m_slots[hole] != row) {
            if (m_slots[hole] == kNone)
                return;
            hole = next(hole);
        }
        --m_used;
        m_slots[hole] = kNone;
        // Who was pushed past the hole moves up, so that no search ends there too early.
        for (size_t slot = next(hole); m_slots[slot] != kNone; slot = next(slot)) {
            const quint32 moved = m_slots[slot];
            m_slots[slot] = kNone;
            put(moved, keyOf(moved));
        }
    }

private:
    size_t home(QByteArrayView key) const { return qHash(key, size_t(0x5eed)) & (m_slots.size() - 1); }
    size_t next(size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }

    void put(quint32 row, QByteArrayView key)
    {
        size_t slot = home(key);
        while (m_slots[slot] != kNone)
            slot = next(slot);
        m_slots[slot] = row;
    }

    template<typename KeyOf>
    void grow(KeyOf &&keyOf)
    {
        std::vector<quint32> old(m_slots.empty() ? 64 : m_slots.size() * 2, kNone);
        old.swap(m_slots);
        for (const quint32 row : old) {
            if (row != kNone)
                put(row, keyOf(row));
        }
    }

    std::vector<quint32> m_slots;
    size_t m_used = 0;
};

} // namespace simulator
