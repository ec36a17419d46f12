#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/tracking/receiptadoption.h"
#include "thingspace/basics/result.h"

#include <QSet>

/// Requests of unknown fate whose receipt shows in the callbacks that came for them (engine-protocol.md 7).
class LostReceipts
{
public:
    explicit LostReceipts(EngineContext &context) : m_context(context) { }

    /// As a late acknowledgement would: the request gets its receipt, and its unconfirmed items await the carrier. Its messages are for the
    /// inbox to handle. Answers what was adopted.
    [[nodiscard]] Result<QList<Adoption>> adopt();

private:
    Result<QList<LostReceipt>> lost(QSet<qint64> &sizes);
    Result<QList<StrangeId>> strange(const QDateTime &since, const QSet<qint64> &sizes);
    Result<void> addWith(const QJsonObject &device, QSet<DispatchId> &dispatches);
    Result<void> narrow(QList<LostReceipt> &requests, const QList<StrangeId> &ids);
    Result<void> addLines(LostReceipt &receipt);
    Result<bool> adopt(const Adoption &adoption);

    EngineContext &m_context;
};
