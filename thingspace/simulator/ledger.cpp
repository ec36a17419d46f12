#include "thingspace/simulator/ledger.h"

#include "thingspace/simulator/devicewriter.h"
#include "thingspace/simulator/jsontext.h"

#include <algorithm>

namespace simulator {

QByteArray originText(Origin origin)
{
    switch (origin) {
    case Origin::Api:
        return "api";
    case Origin::External:
        return "external";
    case Origin::Automatic:
        break;
    }
    return "automatic";
}

const LedgerRow &Ledger::append(LedgerRow row)
{
    row.seq = m_rows.size() + 1;
    if (row.row != kNoRow)
        m_byDevice[row.row].append(static_cast<quint32>(m_rows.size()));
    m_rows.push_back(std::move(row));
    return m_rows.back();
}

QByteArray Ledger::page(const Fleet &fleet, quint64 after, qsizetype limit) const
{
    QByteArray json = "[";
    const size_t end = std::min(m_rows.size(), static_cast<size_t>(std::min<quint64>(after, m_rows.size())) + static_cast<size_t>(limit));
    for (size_t i = after; i < end; ++i) {
        const LedgerRow &row = m_rows[i];
        json += json.size() > 1 ? ",{\"seq\":" : "{\"seq\":";
        appendNumber(json, static_cast<qint64>(row.seq));
        json += ',';
        appendMember(json, "at", zuluTime(row.at));
        json += ',';
        appendMember(json, "machineAt", zuluTime(row.machineAt));
        json += ',';
        appendMember(json, "operation", row.operation);
        json += ',';
        appendMember(json, "origin", originText(row.origin));
        json += ',';
        appendMember(json, "requestId", row.requestId);
        json += ',';
        appendMember(json, "iccid", row.iccid);
        json.append(",\"before\":").append(contractDevice(fleet, row.before));
        json.append(",\"after\":").append(contractDevice(fleet, row.after));
        json += ',';
        appendMember(json, "result", row.executed ? "executed" : "failed");
        json += ',';
        appendMember(json, "errorCode", row.code);
        json += '}';
    }
    return json + ']';
}

} // namespace simulator
