#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"
#include "ui/common/page.h"
#include "ui/common/pagecontext.h"

class ChangeCommands;
class ChangeList;
class ChangeView;
class DueView;
class NoticeBar;
class QStackedWidget;
class SettleFlow;
class StoreTrouble;

/// The bulk changes: the list of all, and the view of the one that is opened (Enter or double click; back by Esc or Alt+Left).
class ChangesPage : public Page
{
    Q_OBJECT

public:
    explicit ChangesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString statusText() const override;
    QWidget *filterWidget() override;
    QWidget *workWidget() override;
    QString helpText() const override;
    /// Settling by hand asks the carrier and writes: whoever owns the page sees to it.
    SettleFlow *settling() const { return m_settle; }

public Q_SLOTS:
    void openChange(ChangeId change);
    void showList();
    /// What happens by itself.
    void showDue();

Q_SIGNALS:
    /// Lines are to be shown: a filter of the devices' page.
    void linesRequested(const QString &filter);
    /// A draft is to be reviewed: one that was opened, or the new one of a retry or an undo.
    void reviewRequested(ChangeId draft);
    void auditRequested(ChangeId change);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    bool isOpen() const;
    bool isDue() const;
    void updateCommands();
    void updateEditing();
    std::optional<QString> settleRefusal() const;
    void refresh();
    void copy(bool withHeaders);
    void copyIdentifiers();
    void copied(const Result<QString> &text);
    void sayError(const Error &error);

    PageContext m_context;
    ProfileId m_profile;
    NoticeBar *m_notice;
    StoreTrouble *m_trouble;
    QStackedWidget *m_stack;
    ChangeList *m_list;
    ChangeView *m_view;
    DueView *m_due;
    ChangeCommands *m_commands;
    SettleFlow *m_settle;
};
