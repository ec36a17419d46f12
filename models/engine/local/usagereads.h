#pragma once

#include "models/engine/sending/batch.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

class Clock;
class StoreBudget;
class ThingSpaceClient;
struct UsageRow;

/// What the carrier said of one line's usage.
struct LineUsage
{
    /// The last of it within the time asked for; invalid: there was none.
    QDateTime last;
    /// When it was asked for.
    QDateTime readAt;
    /// It said that it would not tell: why; else empty.
    QString problem;
};

/// Reads the usage of lines within the last days, a request a line, a few at a time, out of the fleet's share of the budget.
class UsageReads : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    UsageReads(ThingSpaceClient &client, StoreBudget &budget, const Clock &clock, QObject *parent = nullptr);

    bool isReading() const { return m_isReading; }
    void read(const QList<BatchLine> &lines);
    /// Nothing is told any more.
    void stop();

Q_SIGNALS:
    /// What was read until then, and what kept the rest: the carrier's errors that are about no line; Storage.
    void finished(const QHash<DeviceId, LineUsage> &usage, const Result<void> &result);

private:
    void askMore();
    void ask(const BatchLine &line);
    void handleRows(DeviceId line, const QDateTime &askedAt, const Result<QList<UsageRow>> &rows);
    void endIfDone();

    ThingSpaceClient &m_client;
    StoreBudget &m_budget;
    const Clock &m_clock;
    QList<BatchLine> m_left;
    QHash<DeviceId, LineUsage> m_usage;
    Result<void> m_result;
    QTimer m_patience;
    /// Of a reading that was stopped: its answers are nobody's.
    int m_generation = 0;
    int m_asked = 0;
    bool m_isReading = false;
};
