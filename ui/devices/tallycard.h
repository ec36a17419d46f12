#pragma once

#include "models/fleet/fleettally.h"

#include <QWidget>

class QGridLayout;
class QLabel;

/// What many selected lines are: how many of each state, plan and account.
class TallyCard : public QWidget
{
    Q_OBJECT

public:
    explicit TallyCard(QWidget *parent = nullptr);

    /// Until the tally is here.
    void showCounting(qsizetype lines);
    void show(qsizetype lines, const FleetTally &tally);

private:
    void clear();
    void addHeading(const QString &text);
    void addCounts(const QString &heading, const QMap<QString, qint64> &counts, bool areStates);
    void addCount(QWidget *name, qint64 count);

    QLabel *m_title;
    QLabel *m_note;
    QGridLayout *m_grid;
};
