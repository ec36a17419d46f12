#pragma once

#include "models/changes/review/planreview.h"
#include "models/changes/review/planreviewmodel.h"
#include "ui/changes/wizard/wizardpage.h"
#include "ui/common/pagecontext.h"

#include <QTimer>

class NoticeBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class ReviewTable;
class SegmentedBar;

/// The fourth step, the heart: what would happen to each line, and why to some nothing. Every line can be reached; counts are filters.
class ReviewPage : public WizardPage
{
    Q_OBJECT

public:
    ReviewPage(const PageContext &context, NoticeBar &notice, QWidget *parent = nullptr);

    /// `profile`: the change's. Reads what the page shows.
    /// `queuesBehind`: how lines in other open changes were planned; std::nullopt: it cannot be chosen again.
    void open(const Change &change, const Profile &profile, std::optional<bool> queuesBehind = {});
    /// There is no draft to read.
    void giveUp();

    QString title() const override;
    QString explanation() const override;
    void enter() override { }
    std::optional<QString> obstacle() const override;
    /// With nothing to send, going on is closing.
    QString nextText() const override;
    QWidget *workWidget() override;

    /// What was read; change.id 0: not yet.
    const PlanReview &review() const { return m_review; }
    bool hasNothingToSend() const { return m_change.id && m_change.send == 0; }

Q_SIGNALS:
    void reviewed();
    /// The plan is to be made anew with lines in other open changes sent behind these, or left out.
    void queuesBehindWished(bool queues);
    /// What must come first for blocked lines is to be drafted.
    void precedeWished();

private:
    void createLayout();
    void connectSignals();
    QWidget *filterRow();
    QWidget *costRow();
    QWidget *conflictRow();
    QWidget *offerRow();
    void take(const Result<PlanReview> &review);
    void showCounts();
    void showCauses();
    void showCost();
    void showConflicts();
    void showOffers();
    void filterBySegment(const QString &key);
    void filterByCause(int index);
    void filterByText();
    void showShown();
    void save();

    PageContext m_context;
    NoticeBar &m_notice;
    Change m_change;
    bool m_isLost = false;
    PlanReview m_review;
    PlanReviewModel m_model;
    SegmentedBar *m_bar;
    QComboBox *m_causes;
    QLineEdit *m_search;
    QLabel *m_shown;
    ReviewTable *m_table;
    QLabel *m_cost;
    QLabel *m_notes;
    std::optional<bool> m_queuesBehind;
    QWidget *m_conflicts;
    QLabel *m_conflictText;
    QComboBox *m_conflictChoice;
    QWidget *m_offers;
    QLabel *m_offerText;
    QToolButton *m_offer;
    QToolButton *m_save;
    QTimer m_typing;
};
