#pragma once

#include "models/changes/changestore.h"
#include "models/store/readturns.h"
#include "models/store/storethread.h"

#include <QHash>
#include <QObject>

class StoreWatch;

/// Notices when changes of a store reach their end while it watches, whoever runs them: for a desktop notification (the sentence is
/// changewords::ended), and for the number beside the page's name.
class ChangeNotices : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. Begins at once; what ended before is not told.
    ChangeNotices(StoreThread &reading, StoreWatch &watch, QObject *parent = nullptr);

    /// Queued or running, of every profile.
    int running() const { return m_running; }

Q_SIGNALS:
    /// Once for each end of a released change. One whose evidence is disputed afterwards ends again.
    void ended(const Change &change);
    void runningChanged(int running);

private:
    struct Look
    {
        QHash<ChangeId, ChangeState> unfinished;
        ChangeId newest;
        QList<Change> ended;
    };
    static Result<Look> lookNow(Database &db, const std::optional<Look> &before);
    void look();
    void take(const Result<Look> &now);

    StoreThread &m_reading;
    std::optional<Look> m_last;
    int m_running = 0;
    ReadTurns m_turns;
};
