#pragma once

#include "models/values/ids.h"

#include <QBitArray>
#include <QList>

#include <optional>

/// The lines of a table in their order: all ids, no rows. Made on the store's thread, shared by value; a million lines are 12 MB.
/// Rows count from 0.
class DeviceOrder
{
public:
    DeviceOrder() = default;
    explicit DeviceOrder(const QList<DeviceId> &ids);

    qsizetype size() const { return m_ids.size(); }
    DeviceId at(qsizetype row) const { return m_ids.at(row); }
    const QList<DeviceId> &ids() const { return m_ids; }
    /// std::nullopt: the line is not in it.
    std::optional<qsizetype> rowOf(DeviceId line) const;
    /// This order's first lines are `earlier`, as they were.
    bool continues(const DeviceOrder &earlier) const;

    /// Where lines went that stood in `rows` of an earlier order; those that are gone are left out. One pass over both orders.
    QBitArray carried(const DeviceOrder &earlier, const QBitArray &rows) const;

    bool operator==(const DeviceOrder &other) const { return m_ids == other.m_ids; }

private:
    /// The row of the line that is the `place`th by id.
    qsizetype byId(qsizetype place) const { return m_byId.isEmpty() ? place : m_byId.at(place); }

    QList<DeviceId> m_ids;
    /// Rows by ascending id; empty: the ids ascend themselves.
    QList<qint32> m_byId;
};
