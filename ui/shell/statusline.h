#pragma once

#include "models/engine/carrier/budgetstanding.h"
#include "models/values/profile.h"

#include <QDateTime>
#include <QStatusBar>
#include <QTimer>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

/// The truth at the bottom: totals and selection of the page, age of the data, who one is, what is left of the budget, the connection.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setPageText(const QString &text);
    /// When the fleet was last read whole; invalid: never.
    void setReadAt(const QDateTime &readAtUtc);
    void setProfiles(const QList<Profile> &all, const Profile &shown, bool isSimulator);
    void setBudget(const BudgetStanding &budget);
    /// Empty: the carrier answered last time; else the sentence why it did not.
    void setConnectionProblem(const QString &sentence);
    /// Nothing is known yet: nobody has asked the carrier.
    void setConnectionUnknown();
    void setNow(const QDateTime &nowUtc);

Q_SIGNALS:
    void profileChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addPart(const char *name, const QString &accessibleName);
    void showAge();

    QLabel *m_page;
    QLabel *m_age;
    QToolButton *m_profile;
    QMenu *m_profiles;
    QLabel *m_budget;
    QLabel *m_connection;
    std::optional<BudgetStanding> m_standing;
    QDateTime m_readAt;
    QDateTime m_now;
};
