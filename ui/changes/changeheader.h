#pragma once

#include "models/changes/changestore.h"

#include <QWidget>

class Actions;
class ElidedLabel;
class QLabel;
class QLineEdit;
class QToolButton;

/// The head of a change's view: the way back, its name (F2 renames), what can be done with it, how it stands, where it comes from.
class ChangeHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeHeader(const Actions &actions, QWidget *parent = nullptr);

    /// id 0: nothing is known yet.
    void setChange(const Change &change);
    /// A sentence that wants to be seen; empty: none.
    void setIncidents(const QString &sentence);
    /// The name becomes a field; Enter keeps it, Esc leaves it as it was.
    void beginRename();

Q_SIGNALS:
    void renamed(const QString &name);
    /// A link to the change that it comes from, or to the one that follows it.
    void sourceOpened(ChangeId change);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout(const Actions &actions);
    void connectSignals();
    void showState();
    void endRename(bool keep);

    Change m_change;
    ElidedLabel *m_title;
    QLineEdit *m_name;
    QLabel *m_shape;
    QLabel *m_state;
    QLabel *m_facts;
    QLabel *m_source;
    QLabel *m_then;
    QLabel *m_paused;
    QLabel *m_incidents;
    QToolButton *m_review;
    QToolButton *m_pause;
    QToolButton *m_resume;
    QToolButton *m_begin;
    QToolButton *m_reschedule;
    /// What can be done less often: icons alone where the name needs the room.
    QList<QToolButton *> m_others;
};
