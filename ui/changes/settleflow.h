#pragma once

#include "models/engine/byhand/handsettling.h"
#include "ui/common/pagecontext.h"

#include <QObject>
#include <QPointer>

class NoticeBar;
class SettleDialog;

/// Settling unconfirmed lines by hand, step by step: which lines, what the carrier shows of them, the person's verdict, what came of it.
class SettleFlow : public QObject
{
    Q_OBJECT

public:
    /// `page` owns the dialog; `notice` says what goes on.
    SettleFlow(const PageContext &context, QWidget *page, NoticeBar *notice);

    /// Of these items the unconfirmed ones, at most some hundred: the history of each is a request.
    void begin(ChangeId change, const QList<ItemId> &items);
    /// Between begin() and the dialog, or between the verdict and its end.
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    void showFindings(const Result<QList<HandFinding>> &findings);
    void showSettled(const Result<void> &result);

Q_SIGNALS:
    /// To be answered with showFindings().
    void examineRequested(const QString &profile, ChangeId change, const QList<RowRange> &rows);
    /// To be answered with showSettled(); about what was examined last.
    void settleRequested(HandVerdict verdict, const QString &reason);
    void busyChanged();
    /// The store was written.
    void done();

private:
    void setBusy(bool busy);
    void examine(const Result<QList<qint64>> &rows);

    PageContext m_context;
    QWidget *m_page;
    NoticeBar *m_notice;
    ChangeId m_change;
    QPointer<SettleDialog> m_dialog;
    bool m_busy = false;
};
