#pragma once

#include "thingspace/simulator/fleet.h"

#include <QJsonObject>

namespace simulator {

/// Device records of the list endpoint (thingspace-api.md section 3), appended to a growing page.
class DeviceWriter
{
public:
    explicit DeviceWriter(const Fleet &fleet) : m_fleet(fleet) { }

    /// A whole record. `nowSeconds` decides the end of the billing cycle.
    void append(QByteArray &page, const Device &device, qint64 id, qint64 nowSeconds);

private:
    const Fleet &m_fleet;
    qint64 m_cycleFor = -1;
    qint64 m_cycleEnd = 0;
};

/// The identifiers that go into callbacks: pairs of kind (lower case) and value.
QList<std::pair<QByteArray, QByteArray>> identifiersOf(const Fleet &fleet, const Device &device);

/// A device with the keys of `devices --json` (contract section 1); `{}` for one that is gone.
QByteArray contractDevice(const Fleet &fleet, const Device &device);

/// 10.0.0.1
QByteArray ipText(quint32 ip);

} // namespace simulator
