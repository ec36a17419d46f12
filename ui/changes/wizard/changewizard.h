#pragma once

#include "models/changes/planning/changedraft.h"
#include "models/changes/planning/draftkeeper.h"
#include "models/changes/planning/planrequest.h"
#include "models/values/profile.h"
#include "ui/common/pagecontext.h"

#include <QDialog>
#include <QTimer>

class ConfirmPage;
class OptionsPage;
class ReviewPage;
class TargetsPage;
class TypePage;
class WizardFrame;
class WizardPage;

/// What is known when the wizard opens.
struct WizardStart
{
    std::optional<ChangeType> type;
    /// Lines that were selected.
    QList<DeviceId> lines;
    /// A target file that was dropped or named.
    QString file;
    /// A draft of an undo, a retry, or one left open: opens at its review, and its lines stay as they are.
    ChangeId draft;
};

/// Plans a bulk change and releases it: Type → Options → Targets → Review → Confirm. Not modal: show() it; it deletes itself when it is closed.
/// Nothing is sent by it: a released change is the engine's.
class ChangeWizard : public QDialog
{
    Q_OBJECT

public:
    ChangeWizard(const PageContext &context, const WizardStart &start, QWidget *parent = nullptr);
    ~ChangeWizard() override;

    enum class Step { Type, Options, Targets, Review, Confirm };
    Step step() const { return m_step; }
    /// The draft in the store that it holds; id 0: none.
    ChangeId draft() const { return m_keeper.change().id; }
    /// Leaving it loses something, or leaves a draft: reject() asks.
    bool hasWork() const;

public Q_SLOTS:
    /// Asks first where something would be lost.
    void reject() override;

Q_SIGNALS:
    /// Confirmed: the change is queued. The wizard closes.
    void released(ChangeId change);
    /// Closed, and the draft is still there.
    void kept(ChangeId draft);
    /// It was asked whether it may be left, and goes on.
    void stayed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages(const WizardStart &start);
    void createKeys();
    void connectSignals();

    void go(Step step);
    void warn();
    void next();
    void back();
    void plan();
    void precede();
    void handlePreceding(const Result<QList<PlanSummary>> &drafts);
    void handlePlanned(const Result<Change> &result);
    void handleReleased(const Result<void> &result);
    void showStanding();
    void showButtons();
    void followProfile();
    void leave();
    bool mayGoBack() const;
    WizardPage *page() const;
    WizardPage *page(Step step) const;

    PageContext m_context;
    Profile m_profile;
    /// What it was when the wizard opened: what differs from it is a person's work.
    ChangeDraft m_begun;
    ChangeDraft m_draft;
    DraftKeeper m_keeper;
    /// The lines of an adopted draft are settled: there is no way back behind the review.
    bool m_isAdopted;
    Step m_step = Step::Type;
    /// Runs for a moment when the last step appears: a click too many on the button that led there must not release anything.
    QTimer m_arming;

    WizardFrame *m_frame;
    TypePage *m_type;
    OptionsPage *m_options;
    TargetsPage *m_targets;
    ReviewPage *m_review;
    ConfirmPage *m_confirm;
};
