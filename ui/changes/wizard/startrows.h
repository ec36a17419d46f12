#pragma once

#include "models/changes/planning/changedraft.h"

#include <QObject>

class Clock;
class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLabel;

/// Two rows of the options' form: when the change begins, and what follows it by itself for the lines that succeed.
class StartRows : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StartRows(const Clock &clock, ChangeDraft &draft, QObject *parent = nullptr);

    /// Adds them at the end of the form, anew for each form; the draft's type is chosen.
    void addTo(QGridLayout &form);

Q_SIGNALS:
    void changed();

private:
    QWidget *beginEditor();
    QComboBox *followerBox();
    void note();
    static void addRow(QGridLayout &form, const QString &name, const QString &help, QWidget *editor, QWidget *buddy);

    const Clock &m_clock;
    ChangeDraft &m_draft;
    QComboBox *m_begin = nullptr;
    QDateTimeEdit *m_moment = nullptr;
    QLabel *m_zone = nullptr;
};
