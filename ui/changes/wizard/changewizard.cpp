#include "ui/changes/wizard/changewizard.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/planning/linkedplans.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "models/values/words.h"
#include "thingspace/basics/clock.h"
#include "thingspace/http/originrule.h"
#include "ui/changes/wizard/confirmpage.h"
#include "ui/changes/wizard/leavequestion.h"
#include "ui/changes/wizard/optionspage.h"
#include "ui/changes/wizard/reviewpage.h"
#include "ui/changes/wizard/steplist.h"
#include "ui/changes/wizard/targetspage.h"
#include "ui/changes/wizard/typepage.h"
#include "ui/changes/wizard/wizardframe.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/worldstrip.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString kSizeKey = u"wizard/size"_s;
constexpr QSize kUsualSize {1020, 680};
constexpr int kArmingTime = 100; // ms, more than a double click takes

ChangeDraft draftFor(const WizardStart &start)
{
    ChangeDraft draft;
    draft.type = start.type;
    if (!start.file.isEmpty())
        draft.targets = FileLines {start.file};
    else if (!start.lines.isEmpty())
        draft.targets = SelectedLines {start.lines};
    else
        draft.targets = PastedLines {};
    return draft;
}

} // namespace

ChangeWizard::ChangeWizard(const PageContext &context, const WizardStart &start, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_profile(context.profile.profile())
    , m_begun(draftFor(start))
    , m_draft(m_begun)
    , m_keeper(context.working, context.clock)
    , m_isAdopted(bool(start.draft))
    , m_frame(new WizardFrame({tr("Type"), tr("Options"), tr("Lines"), tr("Review"), tr("Confirm")}))
{
    setObjectName(u"wizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlags(windowFlags() | Qt::WindowMinMaxButtonsHint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    createPages(start);
    createKeys();
    connectSignals();
    followProfile();
    resize(m_context.settings.value(kSizeKey, kUsualSize).toSize());
    go(m_isAdopted ? Step::Review : m_draft.type ? Step::Options : Step::Type);
    if (m_isAdopted)
        m_keeper.adopt(start.draft);
}

ChangeWizard::~ChangeWizard() = default;

void ChangeWizard::createPages(const WizardStart &start)
{
    m_type = new TypePage(m_draft);
    m_options = new OptionsPage(m_context, m_profile, m_draft);
    m_targets = new TargetsPage(m_context, m_draft, start.lines);
    m_review = new ReviewPage(m_context, m_frame->notice());
    m_confirm = new ConfirmPage;
    for (WizardPage *page : std::initializer_list<WizardPage *> {m_type, m_options, m_targets, m_review, m_confirm}) {
        m_frame->pages().addWidget(page);
        connect(page, &WizardPage::changed, this, &ChangeWizard::showStanding);
        connect(page, &WizardPage::nextWished, this, &ChangeWizard::next);
    }
}

void ChangeWizard::createKeys()
{
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this);
        // A key held down must not run through to the last button.
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &ChangeWizard::next);
    }
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    connect(back, &QShortcut::activated, this, &ChangeWizard::back);
}

void ChangeWizard::connectSignals()
{
    connect(m_frame, &WizardFrame::nextClicked, this, &ChangeWizard::next);
    connect(m_frame, &WizardFrame::backClicked, this, &ChangeWizard::back);
    connect(m_frame, &WizardFrame::cancelClicked, this, &ChangeWizard::reject);
    connect(&m_frame->steps(), &StepList::stepWished, this, [this](int step) {
        if (!m_keeper.isPlanning())
            go(Step(step));
    });
    m_arming.setSingleShot(true);
    connect(&m_arming, &QTimer::timeout, this, &ChangeWizard::showButtons);
    connect(&m_keeper, &DraftKeeper::progressed, this, [this](qint64 lines) { m_frame->showProgress(lines, m_targets->knownCount()); });
    connect(&m_keeper, &DraftKeeper::planned, this, &ChangeWizard::handlePlanned);
    connect(&m_keeper, &DraftKeeper::released, this, &ChangeWizard::handleReleased);
    connect(m_review, &ReviewPage::queuesBehindWished, this, [this](bool queues) {
        m_draft.queuesBehind = queues;
        plan();
    });
    connect(m_review, &ReviewPage::precedeWished, this, &ChangeWizard::precede);
    connect(m_review, &ReviewPage::reviewed, this, [this] { m_confirm->open(m_review->review(), m_profile); });
    connect(&m_context.profile, &CurrentProfile::changed, this, &ChangeWizard::followProfile);
    connect(&m_context.profile, &CurrentProfile::allChanged, this, &ChangeWizard::followProfile);
}

WizardPage *ChangeWizard::page(Step step) const
{
    return static_cast<WizardPage *>(m_frame->pages().widget(int(step)));
}

WizardPage *ChangeWizard::page() const
{
    return page(m_step);
}

void ChangeWizard::go(Step step)
{
    m_step = step;
    if (step == Step::Confirm)
        m_arming.start(QApplication::doubleClickInterval() + kArmingTime);
    m_frame->notice().clear();
    m_frame->pages().setCurrentIndex(int(step));
    page()->enter();
    m_frame->putButtonsLast();
    warn();
    showStanding();
    page()->workWidget()->setFocus();
}

// What a step must say before anything is done in it.
void ChangeWizard::warn()
{
    if (m_step == Step::Review && m_review->hasNothingToSend())
        m_frame->notice().say(NoticeBar::Kind::Information, tr("There is nothing to send: no line needs this change, or none may have it. The reasons are below."));
    if (m_step == Step::Confirm && m_confirm->isSwitchedOff())
        m_frame->notice().say(NoticeBar::Kind::Warning, tr("Sending is switched off for profile %1, so nothing may be released. Turn on “Send changes to the carrier” in its settings; this draft waits.").arg(m_profile.name),
                      m_context.actions.action("page.settings"));
}

void ChangeWizard::next()
{
    if (!m_frame->canGoOn())
        return;
    switch (m_step) {
    case Step::Type:
        return go(Step::Options);
    case Step::Options:
        return go(Step::Targets);
    case Step::Targets:
        return plan();
    case Step::Review:
        if (!m_review->hasNothingToSend())
            return go(Step::Confirm);
        m_keeper.discard();
        return leave();
    case Step::Confirm:
        m_keeper.release(m_confirm->confirmed());
        return showStanding();
    }
}

bool ChangeWizard::mayGoBack() const
{
    return m_step != Step::Type && (!m_isAdopted || m_step == Step::Confirm) && !m_keeper.isReleasing();
}

void ChangeWizard::back()
{
    if (m_keeper.isPlanning()) {
        m_keeper.stop();
        m_frame->pages().setEnabled(true);
        return go(Step::Targets);
    }
    if (mayGoBack())
        go(Step(int(m_step) - 1));
}

void ChangeWizard::plan()
{
    m_frame->notice().clear();
    m_frame->pages().setEnabled(false);
    m_keeper.plan(m_draft, m_profile);
    showStanding();
    m_frame->focusBack();
}

void ChangeWizard::precede()
{
    m_frame->notice().clear();
    m_frame->pages().setEnabled(false);
    const auto job = [change = m_keeper.change().id, profile = m_profile, origin = localOrigin(m_profile.name, u"window"_s), now = m_context.clock.nowUtc()](Database &db) {
        return LinkedPlans(db).precede(profile, change, origin, now);
    };
    m_context.working.ask<QList<PlanSummary>>(job, this, [this](const Result<QList<PlanSummary>> &drafts) { handlePreceding(drafts); });
}

// A draft that blocks all of its lines gives way to what leads there; else both are to be decided.
void ChangeWizard::handlePreceding(const Result<QList<PlanSummary>> &drafts)
{
    m_frame->pages().setEnabled(true);
    if (!drafts)
        return m_frame->notice().say(NoticeBar::Kind::Error, wording::sentence(drafts.error()));
    if (!m_review->hasNothingToSend() || drafts->isEmpty())
        return m_frame->notice().say(NoticeBar::Kind::Success, tr("%Ln draft(s) for the blocked lines wait under Changes, to be reviewed and confirmed by themselves.", nullptr, int(drafts->size())));
    m_keeper.discard();
    m_isAdopted = true;
    m_keeper.adopt(drafts->first().change);
}

void ChangeWizard::handlePlanned(const Result<Change> &result)
{
    m_frame->pages().setEnabled(true);
    if (!result) {
        if (m_isAdopted)
            m_review->giveUp();
        go(m_step);
        m_frame->notice().say(NoticeBar::Kind::Error, wording::sentence(result.error()));
        return;
    }
    if (m_isAdopted)
        followProfile();
    m_review->open(*result, m_profile, m_isAdopted ? std::nullopt : std::optional(m_draft.queuesBehind));
    go(Step::Review);
}

void ChangeWizard::handleReleased(const Result<void> &result)
{
    showStanding();
    if (!result)
        return m_frame->notice().say(NoticeBar::Kind::Error, wording::sentence(result.error()));
    const ChangeId change = m_keeper.change().id;
    Q_EMIT released(change);
    leave();
}

void ChangeWizard::showStanding()
{
    const Change &change = m_keeper.change();
    const auto type = m_isAdopted && change.id ? std::optional(change.type) : m_draft.type;
    setWindowTitle(!type ? tr("New change") : m_isAdopted ? tr("Draft: %1").arg(words::of(*type)) : tr("New change: %1").arg(words::of(*type)));
    m_frame->setHeading(page()->title(), page()->explanation());
    m_frame->steps().setCurrent(int(m_step), m_isAdopted ? int(Step::Review) : 0);
    m_frame->steps().setSummary(int(Step::Type), type ? words::of(*type) : QString());
    m_frame->steps().setSummary(int(Step::Options), m_isAdopted ? change.name : m_draft.name);
    m_frame->steps().setSummary(int(Step::Targets), m_isAdopted ? QString() : m_targets->summary());
    m_frame->steps().setSummary(int(Step::Review), m_step < Step::Review || !change.id ? QString() : tr("%Ln to send", nullptr, int(change.send)));
    showButtons();
}

void ChangeWizard::showButtons()
{
    const bool planning = m_keeper.isPlanning();
    const std::optional<QString> obstacle = m_profile.id ? page()->obstacle() : tr("There is no profile to plan for yet.");
    const QString hint = planning ? tr("Checking the lines…") : m_keeper.isReleasing() ? tr("Releasing…") : obstacle.value_or(QString());
    const bool isFree = !planning && !m_keeper.isReleasing() && !m_arming.isActive();
    if (!planning)
        m_frame->endProgress();
    m_frame->setBack(planning ? tr("&Stop") : tr("&Back"), planning || mayGoBack());
    // Enter alone releases nothing.
    m_frame->setNext(page()->nextText(), isFree && !obstacle, m_step != Step::Confirm, hint);
}

// Its own profile, whatever the window shows meanwhile; but as that one is set now.
void ChangeWizard::followProfile()
{
    const ProfileId own = m_keeper.change().id ? m_keeper.change().profile : m_profile.id;
    for (const Profile &profile : m_context.profile.all()) {
        if (profile.id == own)
            m_profile = profile;
    }
    const bool isKnown = bool(m_profile.id);
    m_frame->world().show(!isKnown ? WorldStrip::World::None : isLoopback(m_profile.origin) ? WorldStrip::World::Simulator : WorldStrip::World::Live, m_profile.name,
                  isKnown && switchSetting(m_profile, "writes"_L1));
    m_confirm->setProfile(m_profile);
    if (m_step != Step::Confirm)
        return;
    m_frame->notice().clear();
    warn();
}

// A type alone is chosen again with one key.
bool ChangeWizard::hasWork() const
{
    ChangeDraft entered = m_draft;
    entered.type = m_begun.type;
    return m_keeper.change().id || m_keeper.isPlanning() || entered != m_begun;
}

void ChangeWizard::reject()
{
    if (m_keeper.isReleasing() || findChild<LeaveQuestion *>() != nullptr)
        return;
    if (!hasWork())
        return leave();
    auto *question = new LeaveQuestion(bool(m_keeper.change().id), this);
    connect(question, &LeaveQuestion::thrownAway, this, [this] {
        m_keeper.discard();
        leave();
    });
    connect(question, &LeaveQuestion::kept, this, [this] {
        m_keeper.stop();
        Q_EMIT kept(m_keeper.change().id);
        leave();
    });
    connect(question, &QDialog::rejected, this, &ChangeWizard::stayed);
    question->open();
}

void ChangeWizard::leave()
{
    m_context.settings.setValue(kSizeKey, size());
    done(QDialog::Accepted);
}

void ChangeWizard::closeEvent(QCloseEvent *event)
{
    const bool asks = hasWork();
    event->setAccepted(!asks);
    if (asks)
        return reject();
    m_context.settings.setValue(kSizeKey, size());
}
