#pragma once

#include "thingspace/api/sendoutcome.h"
#include "thingspace/basics/result.h"

/// What a changing request's 2xx body holds: a receipt, or a result for each device.
struct Acknowledgement
{
    QString requestId;
    QList<SendOutcome::Row> rows;
};

/// The ACK of thingspace-api.md 0.3, or the bare arrays of 4.1 and 4.5 (`deviceIds` an object or an array; `response` or `status` and
/// `message`). A row that says neither is left out. Errors: Protocol "ack.empty" (no requestId and no row), "ack.malformed".
Result<Acknowledgement> parseAcknowledgement(const QByteArray &body);
/// The requestId of the ACK alone. Errors: Protocol "ack.empty", "ack.malformed".
Result<QString> parseRequestId(const QByteArray &body);
