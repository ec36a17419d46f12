#pragma once

#include <QMessageBox>

/// Asks before work is thrown away. Shown by open(); one of its two signals tells, or neither: the person goes on.
class LeaveQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// With a plan in the store it may be kept as a draft; without, there is nothing to keep.
    explicit LeaveQuestion(bool hasPlan, QWidget *parent = nullptr);

Q_SIGNALS:
    void thrownAway();
    void kept();
};
