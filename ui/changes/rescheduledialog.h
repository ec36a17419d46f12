#pragma once

#include "models/changes/changestore.h"

#include <QDateTime>
#include <QDialog>

class QDateTimeEdit;

/// Another time for a scheduled change or a draft. Not exec(): open() it; chosen() or nothing.
class RescheduleDialog : public QDialog
{
    Q_OBJECT

public:
    RescheduleDialog(const Change &change, const QDateTime &nowUtc, QWidget *parent = nullptr);

Q_SIGNALS:
    /// In UTC; of the change that it was opened for.
    void chosen(ChangeId change, const QDateTime &momentUtc);

private:
    ChangeId m_change;
    QDateTimeEdit *m_moment;
};
