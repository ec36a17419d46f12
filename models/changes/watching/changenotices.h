#pragma once

#include "models/changes/changestore.h"
#include "models/store/readturns.h"
#include "models/store/storethread.h"

#include <QHash>
#include <QObject>
#include <QSet>

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
    /// One that was scheduled has begun; or it asks a person, because its time was missed or it could not begin: told at the first look, too.
    void begun(const Change &change);
    void asked(const Change &change);
    void runningChanged(int running);

private:
    struct Look
    {
        QHash<ChangeId, ChangeState> unfinished;
        /// Scheduled ones that ask.
        QSet<ChangeId> asking;
        ChangeId newest;
        QList<Change> ended;
        QList<Change> begun;
        QList<Change> asked;
    };
    static void compare(Database &db, const Look &before, Look &now);
    static Result<Look> lookNow(Database &db, const std::optional<Look> &before);
    void look();
    void take(const Result<Look> &now);

    StoreThread &m_reading;
    std::optional<Look> m_last;
    int m_running = 0;
    ReadTurns m_turns;
};
