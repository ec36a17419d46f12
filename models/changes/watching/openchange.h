#pragma once

#include "models/changes/changestore.h"
#include "models/changes/watching/changecauses.h"
#include "models/changes/watching/changepace.h"
#include "models/store/readturns.h"
#include "models/store/storethread.h"

#include <QObject>

/// The one change that a page is open at: read again while it runs, with its requests, its causes and its pace.
class OpenChange : public QObject
{
    Q_OBJECT

public:
    /// `reading` and `clock` must outlive it.
    OpenChange(StoreThread &reading, const Clock &clock, QObject *parent = nullptr);

    /// 0: none.
    void open(ChangeId change);
    ChangeId id() const { return m_id; }
    void refresh() { m_turns.want(); }
    void setAwake(bool awake) { m_turns.setAwake(awake); }

    /// False before the first answer.
    bool isKnown() const { return bool(m_shown.change.id); }
    const Change &change() const { return m_shown.change; }
    const ChangeStore::Incidents &incidents() const { return m_shown.incidents; }
    const QList<ChangeCause> &causes() const { return m_shown.causes; }

    qint64 requestsMade() const { return m_shown.requestsMade; }
    qint64 requestsLeft() const;
    std::optional<double> linesASecond() const { return m_pace.linesASecond(); }
    /// Of the lines that are waiting or on their way; only while it runs.
    std::optional<changepace::TimeLeft> timeLeft() const;
    /// Since its release, to its end or now; std::nullopt: it was not released.
    std::optional<std::chrono::milliseconds> elapsed() const;

Q_SIGNALS:
    /// Another change is open, or anything of it is other than before.
    void changed();
    /// The lines may stand elsewhere than before.
    void linesMoved();
    void causesChanged();
    void failed(const Error &error);

private:
    /// What one reading brings.
    struct Reading
    {
        Change change;
        qint64 requestsMade = 0;
        /// 0: not asked again, it stays as it was.
        qint64 requestsInAll = 0;
        std::optional<qint64> requestsAMinute;
        Throttle throttle;
        QList<ChangeCause> causes;
        ChangeStore::Incidents incidents;
    };
    static Result<Reading> readNow(Database &db, ChangeId id, const Reading &before);
    void read();
    void take(ChangeId id, const Result<Reading> &reading);

    StoreThread &m_reading;
    const Clock &m_clock;
    ChangeId m_id;
    Reading m_shown;
    ChangePace m_pace;
    ReadTurns m_turns;
};
