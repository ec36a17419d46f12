#pragma once

#include "models/engine/sending/stalerefresh.h"
#include "models/engine/tracking/outsidenews.h"

#include <QObject>

#include <chrono>

class BatchPicker;
class StoreBudget;

/// The reads that one profile's lines need before they are sent: of a batch whose baseline is too old, and of lines
/// that others changed. One at a time, out of the fleet's share of the budget.
class BaselineReads : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    BaselineReads(EngineContext &context, ThingSpaceClient &client, const Profile &profile, StoreBudget &budget, BatchPicker &picker,
                  QObject *parent = nullptr);

    bool isReading() const { return m_refresh != nullptr; }
    /// Gives up the read that is under way.
    void stop();

    /// Lines that others changed; those of other profiles are left to theirs.
    void doubt(const QList<OutsideNews::Line> &lines);
    /// Begins with what is doubted, a list call an account; nothing while another read is under way. What fails is left
    /// to the next sync, or to the batch that wants the line. Answers as read().
    [[nodiscard]] Result<std::chrono::milliseconds> readDoubted();
    /// Begins a read of these lines, while none is under way; the answer is how long the budget wants that put off:
    /// zero, it has begun. Errors: Storage.
    [[nodiscard]] Result<std::chrono::milliseconds> read(const QString &account, const QList<BatchLine> &lines);

Q_SIGNALS:
    /// As StaleRefresh::finished.
    void finished(const Result<void> &result);

private:
    void handleFinished(const Result<void> &result);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    const Profile &m_profile;
    StoreBudget &m_budget;
    BatchPicker &m_picker;
    StaleRefresh *m_refresh = nullptr;
    QList<OutsideNews::Line> m_doubted;
};
