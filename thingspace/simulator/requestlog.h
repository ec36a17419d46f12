#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <vector>

namespace simulator {

/// One HTTP request on the vendor's paths (contract section 2).
struct RequestRow
{
    quint64 seq = 0;
    qint64 at = 0;
    QByteArray method;
    QByteArray path;
    int devices = 0;
    /// Changing requests only.
    QList<QByteArray> iccids;
    QByteArray bodySha256;
    QByteArray requestId;
    /// Accepted for execution, whatever became of the answer.
    bool processed = false;
    /// 0: never answered.
    int status = 0;
    QByteArray fault;
    /// How many devices each per-device fault was laid on.
    QHash<QByteArray, int> deviceFaults;
    /// The same by ICCID.
    QHash<QByteArray, QByteArray> faultOf;
    /// The request this is the simulator's own copy of; 0: none.
    quint64 replayOf = 0;
};

/// What came in, in order.
class RequestLog
{
public:
    /// Gives the row its number and keeps it.
    const RequestRow &append(RequestRow row);
    quint64 nextSeq() const { return m_rows.size() + 1; }
    /// Those after `seq`, at most `limit`, as a JSON array.
    QByteArray page(quint64 after, qsizetype limit) const;

private:
    std::vector<RequestRow> m_rows;
};

/// One row, as the contract writes it; and back.
QByteArray requestJson(const RequestRow &row);
RequestRow requestFrom(const QJsonObject &object);

} // namespace simulator
