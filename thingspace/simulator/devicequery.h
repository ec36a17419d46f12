#pragma once

#include "thingspace/simulator/deviceids.h"

#include <tl/expected.hpp>

namespace simulator {

/// What the list endpoint is asked for (thingspace-api.md 3), read and checked.
struct DeviceQuery
{
    struct Filter
    {
        QByteArray kind;
        QByteArray contains;
        QByteArray startsWith;
        QByteArray endsWith;
    };

    struct Page
    {
        QList<Row> devices;
        bool more = false;
    };

    /// A deviceId was named: at most one device, and none is an error.
    bool single = false;
    /// Only these, where any are named.
    std::optional<QList<Row>> named;
    std::optional<quint16> account;
    std::optional<State> state;
    std::optional<quint16> plan;
    /// Nothing can fit: a group, plan or text that no device has.
    bool nothing = false;
    std::optional<quint32> group;
    QList<std::pair<size_t, QByteArray>> customFields;
    QList<Filter> filters;
    /// Seconds since 1970, both inclusive.
    std::optional<qint64> earliest;
    std::optional<qint64> latest;
    int most = 2000;
    /// The first row that may be on the page.
    Row first = 0;

    /// `pastMs`: by the identifiers that devices had then.
    static tl::expected<DeviceQuery, Reply> read(const Fleet &fleet, const QJsonObject &body, std::optional<qint64> pastMs = std::nullopt);

    /// `pastMs`: as the fleet was then. Rows are in the order of internal ids, which is that of the dates they were added.
    Page run(const Fleet &fleet, std::optional<qint64> pastMs) const;

private:
    bool fits(const Fleet &fleet, const Device &device) const;
};

} // namespace simulator
