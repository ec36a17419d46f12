#pragma once

#include <QWidget>

class Actions;
class QLabel;

/// What stands there before there is a profile: two doors.
class FirstStart : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStart(const Actions &actions, QWidget *parent = nullptr);

    /// While the demo fleet is being made: its door says how far it is; empty: it is not.
    void setDemoProgress(const QString &text);

private:
    QLabel *m_progress;
};
