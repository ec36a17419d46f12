#pragma once

#include "models/audit/auditselection.h"

#include <QTimer>
#include <QWidget>

class Clock;
class QAction;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

/// The fields above the log: words, time, person, action, type, line, change. Each change becomes one selection, typing after a short pause.
class AuditFilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `exporting` and `showingAll` become the buttons at the right. All outlive it.
    AuditFilterBar(const Clock &clock, QAction *exporting, QAction *showingAll, QWidget *parent = nullptr);

    AuditSelection selection() const;
    bool isEmpty() const { return selection() == AuditSelection(); }
    /// Everything back to all.
    void clear();
    /// Only the entries of this change.
    void showChange(ChangeId change);
    /// Whom one can choose; a choice stays.
    void setActors(const QStringList &actors);
    QLineEdit *textField() { return m_text; }
    /// Says so beside the fields, once it lasts long enough to be noticed.
    void setSearching(bool searching);

Q_SIGNALS:
    void selectionChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Period : int { AllTime, Today, Week, Month, Span };

    void createFields();
    void createLayout(QAction *exporting, QAction *showingAll);
    void connectSignals();
    void showPeriod();
    QDateTime startOfDay(int daysAgo) const;
    QDate today() const;

    const Clock &m_clock;
    QLineEdit *m_text;
    QComboBox *m_period;
    QDateEdit *m_from;
    QLabel *m_dash;
    QDateEdit *m_to;
    QComboBox *m_actor;
    QComboBox *m_action;
    QComboBox *m_type;
    QLineEdit *m_device;
    QLineEdit *m_change;
    QLabel *m_searching;
    QTimer m_typing;
    QTimer m_noticed;
};
