#pragma once

#include <QFrame>
#include <QHash>

class QAction;
class QToolButton;
class QVBoxLayout;

/// The pages on the left, one below the other, each with the count of what runs on it.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// In order; those after addStretch() stand at the bottom.
    void addPage(QAction *action);
    void addStretch();
    /// Zero takes the count away; its place stays, so that nothing jumps.
    void setCount(QAction *action, int count);
    void setCurrent(QAction *action);

private:
    QVBoxLayout *m_layout;
    QHash<QAction *, QToolButton *> m_buttons;
};
