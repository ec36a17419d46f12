#pragma once

#include "thingspace/api/thingspaceclient.h"

/// One answer of section 8; 500 rows at most.
template<typename Row>
struct HistoryPage
{
    QList<Row> rows;
    bool hasMoreData = false;
};

/// An array around one object, or the object itself. Errors: Protocol "history.malformed".
Result<HistoryPage<ProvisioningEvent>> parseProvisioningHistory(const QByteArray &body);
/// Errors: Protocol "usage.malformed".
Result<HistoryPage<UsageRow>> parseUsage(const QByteArray &body);
/// Errors: Protocol "connections.malformed".
Result<HistoryPage<ConnectionEvent>> parseConnections(const QByteArray &body);

inline QDateTime timeOf(const ProvisioningEvent &row) { return row.occurredAt; }
inline QDateTime timeOf(const UsageRow &row) { return row.at; }
inline QDateTime timeOf(const ConnectionEvent &row) { return row.occurredAt; }
