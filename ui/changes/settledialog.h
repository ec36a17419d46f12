#pragma once

#include "models/engine/byhand/handsettling.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

/// A person's verdict on unconfirmed lines: what the evidence says of each, whether the verdict is open to them or why not, a reason, and what
/// follows from it.
class SettleDialog : public QDialog
{
    Q_OBJECT

public:
    SettleDialog(ChangeId change, const QList<HandFinding> &findings, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Confirmed; `reason` is not empty.
    void settled(HandVerdict verdict, const QString &reason);

private:
    void createLayout(ChangeId change);
    QWidget *createTable();
    void connectSignals();
    void update();
    HandVerdict verdict() const;

    QList<HandFinding> m_findings;
    QRadioButton *m_executed;
    QRadioButton *m_notExecuted;
    QLabel *m_why;
    QLabel *m_consequence;
    QLineEdit *m_reason;
    QPushButton *m_settle;
};
