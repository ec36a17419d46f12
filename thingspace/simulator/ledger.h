#pragma once

#include "thingspace/simulator/fleet.h"

#include <QHash>

namespace simulator {

enum class Origin : quint8 { Api, External, Automatic };

/// One operation on one device, executed or failed (contract section 2).
struct LedgerRow
{
    quint64 seq = 0;
    /// Milliseconds since 1970.
    qint64 at = 0;
    /// The same instant on the machine's own clock, whatever the carrier's shows.
    qint64 machineAt = 0;
    /// A change type's key.
    QByteArray operation;
    Origin origin = Origin::Api;
    QByteArray requestId;
    QByteArray iccid;
    /// kNoRow: a device that the carrier does not know.
    Row row = kNoRow;
    /// `gone` where there was, or is, no such device.
    Device before;
    Device after;
    bool executed = true;
    /// Who asked, as provisioning history shows it; and the error code of what failed.
    QByteArray by;
    QByteArray code;
};

/// What the carrier really did, in order.
class Ledger
{
public:
    /// Gives the row its number.
    const LedgerRow &append(LedgerRow row);
    /// Those after `seq`, at most `limit`, as a JSON array.
    QByteArray page(const Fleet &fleet, quint64 after, qsizetype limit) const;
    const std::vector<LedgerRow> &rows() const { return m_rows; }
    /// The rows of one device, oldest first: positions in rows().
    QList<quint32> ofDevice(Row row) const { return m_byDevice.value(row); }

private:
    std::vector<LedgerRow> m_rows;
    QHash<Row, QList<quint32>> m_byDevice;
};

QByteArray originText(Origin origin);

} // namespace simulator
