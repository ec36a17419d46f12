#pragma once

#include "models/changes/changestore.h"
#include "models/changes/planning/changedraft.h"
#include "models/values/profile.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class Clock;
class StoreThread;
struct PlanningProgress;

/// Keeps the one draft in the store that belongs to whoever edits its value: plans it, plans it anew in the place of the one before,
/// releases it, or leaves nothing behind. All work is done on the store thread; one piece at a time.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DraftKeeper(StoreThread &working, const Clock &clock, QObject *parent = nullptr);
    /// A planning under way is stopped and leaves nothing; a draft that is held stays a draft.
    ~DraftKeeper() override;

    /// The draft held now; id 0: none.
    const Change &change() const { return m_change; }
    bool isPlanning() const { return m_progress != nullptr; }
    bool isReleasing() const { return m_releasing; }

    /// Plans; the draft held so far, if any, is discarded when the new one is there, and stays if none is made.
    void plan(const ChangeDraft &draft, const Profile &profile);
    /// Ends a planning: nothing comes of it, and planned() is not emitted.
    void stop();
    /// Reads a draft that was made before and holds it. Errors besides Storage: Usage "change.unknown"; Refused "change.not-draft".
    void adopt(ChangeId draft);
    /// Cancels the draft held: none is left. Emits nothing; what is planning is stopped too.
    void discard();
    /// See models/changes/review/consent.h.
    void release(std::optional<qint64> confirmed);

Q_SIGNALS:
    /// A few times a second.
    void progressed(qint64 lines);
    /// A plan was made or adopted: change() is it; or why there is none. Errors: planDraft()'s.
    void planned(const Result<Change> &result);
    /// Errors: consent::release()'s; the draft is still held.
    void released(const Result<void> &result);

private:
    void handlePlanned(const Result<Change> &result);
    void discardInStore(ChangeId draft, const QString &because);
    AuditOrigin origin() const;

    StoreThread &m_working;
    const Clock &m_clock;
    Change m_change;
    QString m_profileName;
    std::shared_ptr<PlanningProgress> m_progress;
    QTimer m_pulse;
    bool m_releasing = false;
};
