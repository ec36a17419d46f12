#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/changestore.h"
#include "models/changes/planning/planrequest.h"
#include "ui/common/pagecontext.h"

#include <QObject>

class NoticeBar;
class QWidget;

/// What can be ordered of the change at hand. Each order is one question at most, one job on the working thread, and one notice of what came of it.
class ChangeCommands : public QObject
{
    Q_OBJECT

public:
    /// `page` owns the dialogs, and orders count while it is on show; `notice` says what came of them.
    ChangeCommands(const PageContext &context, QWidget *page, NoticeBar *notice);

    /// The one that orders are about; std::nullopt: none. `isOpen`: its own view is on show, not the list.
    void setChange(const std::optional<Change> &change, bool isOpen);
    /// Why nothing may be ordered that makes another draft; std::nullopt: it may.
    std::optional<QString> retryRefusal() const;
    void rename(const QString &name);
    /// A new draft for the lines of a cause; empty: of every cause.
    void retry(const QString &cause);
    /// The page is not on show any more: the keys are the others'.
    void handleHidden();

Q_SIGNALS:
    /// A draft was made, or is to be looked at again.
    void reviewRequested(ChangeId draft);
    void renameRequested();
    /// Its steps are to be shown where all are written down.
    void auditRequested(ChangeId change);
    /// The store was written; whatever is shown may be other than before.
    void done();

private:
    void createActions();
    void updateActions();
    // Each names its change: while a question is open, another may have come to be at hand.
    void move(ChangeId change, const QString &said, Result<void> (ChangeStore::*step)(ChangeId, const AuditOrigin &, const QDateTime &));
    void plan(const Change &change, const QString &said,
              const std::function<Result<PlanSummary>(Database &, const Profile &, ChangeId, const AuditOrigin &, const QDateTime &)> &make);
    void askToCancel();
    void askForTime();
    void askToUndo();
    void askForFolder();
    void saveResults(const Change &change, const QString &parent);
    void openResults();
    void begin(const QString &said);
    void end(const Result<void> &result, const QString &said);
    AuditOrigin origin() const;

    PageContext m_context;
    QWidget *m_page;
    NoticeBar *m_notice;
    std::optional<Change> m_change;
    bool m_isOpen = false;
    /// What is being done; empty: nothing.
    QString m_busy;
    QString m_resultsFolder;
};
