#pragma once

#include "models/fleet/devicefilter.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/deviceorder.h"
#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QList>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

class Database;

/// What a device table shows.
struct DeviceTableQuery
{
    /// 0: nothing.
    ProfileId profile;
    devicefilter::Filter filter;
    DeviceSort sort;

    bool operator==(const DeviceTableQuery &) const = default;
};

/// What DeviceTableModel asks the store's thread for: the order of a query, and the rows that are on show with it.
struct DeviceTableWish
{
    /// Rows are read and kept in windows of so many.
    static constexpr qsizetype kWindow = 256;
    static constexpr qsizetype windowStart(qsizetype row) { return row / kWindow * kWindow; }

    DeviceTableQuery query;
    /// Whoever reads gives up as soon as there is a newer wish.
    quint64 number = 0;
    std::shared_ptr<std::atomic<quint64>> newest;
    /// The order as it was read at this change sequence, which stands while that has not moved; -1: it is another query's.
    qint64 sequence = -1;
    DeviceOrder order;
    /// Lines of the profile, if they were counted, and at which sequence.
    std::optional<qint64> total;
    qint64 totalSequence = -1;
    /// Whole windows on show, and the line that stands on top; 0: another query, which begins at its top.
    qsizetype first = 0;
    qsizetype count = 0;
    DeviceId anchor;

    bool isOld() const { return *newest != number; }
};

struct DeviceTableAnswer
{
    DeviceOrder order;
    qint64 total = 0;
    qint64 sequence = 0;
    /// How long it stays true while nobody writes: until a customer plan begins or ends by itself.
    std::optional<std::chrono::milliseconds> staysFor;
    /// Whole windows from here on.
    qsizetype first = 0;
    QList<Device> rows;
};

/// std::nullopt: the wish is old. Errors: Storage.
[[nodiscard]] Result<std::optional<DeviceTableAnswer>> readTable(Database &db, const DeviceTableWish &wish);
