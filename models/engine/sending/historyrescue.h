#pragma once

#include "models/engine/enginecontext.h"
#include "models/engine/sending/batch.h"
#include "models/fleet/kepthistories.h"
#include "thingspace/api/thingspaceclient.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>

class StoreBudget;

/// Which of the lines have nothing kept of their past for this change yet. Errors: Storage.
[[nodiscard]] Result<QList<BatchLine>> withoutHistory(Database &db, const QList<BatchLine> &lines);

/// What an error of the carrier's means for the line whose history was asked for. Pure.
enum class HistoryTrouble {
    Wait, ///< the carrier, or the way to it: all lines wait, and are asked for again
    Refused, ///< it says no to this line
    Unreadable, ///< what it says of this line cannot be read; may be an accident
};
HistoryTrouble historyTrouble(const Error &error);

/// Before lines are deleted at the carrier: fetches their usage, connections and provisioning history and keeps them in the store, a
/// transaction a line, out of the fleet's share of the budget. A line whose history the carrier refuses, or that stays unreadable, is held and
/// says why: its fellows need not wait for it, and what is not kept is never deleted.
class HistoryRescue : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    HistoryRescue(EngineContext &context, ThingSpaceClient &client, StoreBudget &budget, QObject *parent = nullptr);
    ~HistoryRescue() override;

    bool isBusy() const { return m_run != nullptr; }
    /// Not while another is under way.
    void start(ChangeId change, const QList<BatchLine> &lines);
    /// Gives up what is under way; what was fetched is kept.
    void stop();

Q_SIGNALS:
    /// Every line is kept or held. Never inside start(). Errors: the carrier's, where all lines have to wait; Storage.
    void finished(ChangeId change, const Result<void> &result);

private:
    struct Fetched;
    using Ask = std::shared_ptr<Fetched>;

    void next();
    void ask(const Ask &line);
    template<typename Row>
    void take(const Ask &line, QList<Row> &rows, const Result<QList<Row>> &answer);
    void keep(const Ask &line);
    void give(const Ask &line, const Error &error);
    Result<void> hold(const BatchLine &line, const QString &reason, const QStringList &arguments);
    void finish(const Result<void> &result);

    EngineContext &m_context;
    ThingSpaceClient &m_client;
    StoreBudget &m_budget;
    /// The context of what is under way; nullptr: nothing is.
    std::unique_ptr<QObject> m_run;
    ChangeId m_change;
    std::deque<BatchLine> m_lines;
    int m_asking = 0;
    /// How often a line's history could not be read. In memory alone: whoever comes next asks again.
    QHash<ItemId, int> m_unreadable;
};
