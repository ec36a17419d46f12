#pragma once

#include "models/changes/review/planreview.h"
#include "models/values/profile.h"
#include "ui/changes/wizard/wizardpage.h"

class QGridLayout;
class QLabel;
class QLineEdit;

/// The last step: in one sentence what happens to how many, what cannot be taken back, and when; where it cannot, the count is typed.
class ConfirmPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ConfirmPage(QWidget *parent = nullptr);

    void open(const PlanReview &review, const Profile &profile);
    /// The profile was set otherwise meanwhile.
    void setProfile(const Profile &profile);

    QString title() const override;
    QString explanation() const override;
    void enter() override;
    std::optional<QString> obstacle() const override;
    QString nextText() const override;
    QWidget *workWidget() override;

    /// As typed; std::nullopt: nothing, or no number.
    std::optional<qint64> confirmed() const;
    /// Sending is switched off for the profile.
    bool isSwitchedOff() const;

private:
    void showFacts();
    bool isScheduled() const;
    static void addFact(QGridLayout &facts, const QString &name, const QString &text);

    PlanReview m_review;
    Profile m_profile;
    QLabel *m_sentence;
    /// Made anew for what is shown.
    QWidget *m_facts;
    QWidget *m_counting;
    QLabel *m_countLabel;
    QLineEdit *m_count;
};
