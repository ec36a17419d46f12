#pragma once

#include "models/changes/watching/lineactivity.h"
#include "models/fleet/devicestory.h"

#include <QWidget>

class Clock;
class FactList;
class QLabel;
class QToolButton;
class QVBoxLayout;
class StateLabel;
class Timeline;

/// Everything about one line: who it is, how it is and since when, what the customer's side is, what is under way, what was.
class LineCard : public QWidget
{
    Q_OBJECT

public:
    /// It must outlive the card.
    explicit LineCard(const Clock &clock, QWidget *parent = nullptr);

    void show(const DeviceStory &story, const QList<LineChange> &changes);
    /// The next show() makes every text anew, even of what it shows already.
    void forget();

Q_SIGNALS:
    void changeOpened(ChangeId change);

private:
    void createLayout();
    QLabel *addHeading(const QString &text);
    void showTitle(const Device &device);
    void showFacts(const Device &device);
    void showChanges(const QList<LineChange> &changes);
    void addChange(const LineChange &change);

    const Clock &m_clock;
    DeviceId m_line;
    QLabel *m_kind;
    QLabel *m_title;
    QToolButton *m_copyTitle;
    StateLabel *m_state;
    FactList *m_identifiers;
    FactList *m_service;
    QLabel *m_customerHeading = nullptr;
    FactList *m_customer;
    FactList *m_times;
    QVBoxLayout *m_changes;
    QLabel *m_noChanges;
    QList<LineChange> m_shownChanges;
    Timeline *m_timeline;
};
