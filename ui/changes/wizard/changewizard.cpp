#include "ui/changes/wizard/changewizard.h"

#include "models/catalogue/currentprofile.h"
#include "models/values/wording.h"
#include "models/values/words.h"
#include "thingspace/http/originrule.h"
#include "ui/changes/wizard/confirmpage.h"
#include "ui/changes/wizard/leavequestion.h"
#include "ui/changes/wizard/optionspage.h"
#include "ui/changes/wizard/reviewpage.h"
#include "ui/changes/wizard/steplist.h"
#include "ui/changes/wizard/targetspage.h"
#include "ui/changes/wizard/typepage.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/worldstrip.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString kSizeKey = u"wizard/size"_s;
constexpr QSize kUsualSize {1020, 680};
constexpr int kWizardMargin = 16;
constexpr int kProgressWidth = 120;
constexpr int kButtonPad = 36;
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
    , m_world(new WorldStrip)
    , m_title(new QLabel)
    , m_explanation(new QLabel)
    , m_notice(new NoticeBar)
    , m_pages(new QStackedWidget)
    , m_progress(new QProgressBar)
    , m_hint(new QLabel)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    setObjectName(u"wizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlags(windowFlags() | Qt::WindowMinMaxButtonsHint);
    createPages(start);
    createLayout();
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
    m_review = new ReviewPage(m_context, *m_notice);
    m_confirm = new ConfirmPage;
    for (WizardPage *page : std::initializer_list<WizardPage *> {m_type, m_options, m_targets, m_review, m_confirm}) {
        m_pages->addWidget(page);
        connect(page, &WizardPage::changed, this, &ChangeWizard::showStanding);
        connect(page, &WizardPage::nextWished, this, &ChangeWizard::next);
    }
}

void ChangeWizard::createLayout()
{
    m_steps = new StepList({tr("Type"), tr("Options"), tr("Lines"), tr("Review"), tr("Confirm")});
    m_title->setObjectName(u"wizard.title"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_explanation->setObjectName(u"wizard.explanation"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(m_title);
    heading->addWidget(m_explanation);
    auto *work = new QVBoxLayout;
    work->setContentsMargins(kWizardMargin, kWizardMargin, kWizardMargin, kWizardMargin);
    work->setSpacing(16);
    work->addLayout(heading);
    work->addWidget(m_notice);
    work->addWidget(m_pages, 1);
    work->addWidget(buttonRow());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addLayout(work, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_world);
    layout->addLayout(middle, 1);
}

QWidget *ChangeWizard::buttonRow()
{
    m_progress->setObjectName(u"wizard.progress"_s);
    m_progress->setAccessibleName(tr("Lines checked"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(kProgressWidth, 8);
    m_progress->hide();
    m_hint->setObjectName(u"wizard.hint"_s);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setObjectName(u"wizard.cancel"_s);
    m_back->setObjectName(u"wizard.back"_s);
    m_next->setObjectName(u"wizard.next"_s);
    for (QPushButton *button : {m_cancel, m_back, m_next})
        button->setAutoDefault(false);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_cancel);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return row;
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
    m_back->setToolTip(tr("Alt+Left"));
    m_cancel->setToolTip(tr("Esc"));
}

void ChangeWizard::connectSignals()
{
    connect(m_next, &QPushButton::clicked, this, &ChangeWizard::next);
    connect(m_back, &QPushButton::clicked, this, &ChangeWizard::back);
    connect(m_cancel, &QPushButton::clicked, this, &ChangeWizard::reject);
    connect(m_steps, &StepList::stepWished, this, [this](int step) {
        if (!m_keeper.isPlanning())
            go(Step(step));
    });
    m_arming.setSingleShot(true);
    connect(&m_arming, &QTimer::timeout, this, &ChangeWizard::showButtons);
    connect(&m_keeper, &DraftKeeper::progressed, this, &ChangeWizard::showProgress);
    connect(&m_keeper, &DraftKeeper::planned, this, &ChangeWizard::handlePlanned);
    connect(&m_keeper, &DraftKeeper::released, this, &ChangeWizard::handleReleased);
    connect(m_review, &ReviewPage::reviewed, this, [this] { m_confirm->open(m_review->review(), m_profile); });
    connect(&m_context.profile, &CurrentProfile::changed, this, &ChangeWizard::followProfile);
    connect(&m_context.profile, &CurrentProfile::allChanged, this, &ChangeWizard::followProfile);
}

WizardPage *ChangeWizard::page(Step step) const
{
    return static_cast<WizardPage *>(m_pages->widget(int(step)));
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
    m_notice->clear();
    m_pages->setCurrentIndex(int(step));
    page()->enter();
    warn();
    showStanding();
    page()->workWidget()->setFocus();
}

// What a step must say before anything is done in it.
void ChangeWizard::warn()
{
    if (m_step == Step::Review && m_review->hasNothingToSend())
        m_notice->say(NoticeBar::Kind::Information, tr("There is nothing to send: no line needs this change, or none may have it. The reasons are below."));
    if (m_step == Step::Confirm && m_confirm->isSwitchedOff())
        m_notice->say(NoticeBar::Kind::Warning, tr("Sending is switched off for profile %1, so nothing may be released. Turn on “writes” of the profile on the settings page; this draft waits.").arg(m_profile.name),
                      m_context.actions.action("page.settings"));
}

void ChangeWizard::next()
{
    if (!m_next->isEnabled())
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
        m_pages->setEnabled(true);
        return go(Step::Targets);
    }
    if (mayGoBack())
        go(Step(int(m_step) - 1));
}

void ChangeWizard::plan()
{
    m_notice->clear();
    m_pages->setEnabled(false);
    m_keeper.plan(m_draft, m_profile);
    showStanding();
    m_back->setFocus();
}

void ChangeWizard::handlePlanned(const Result<Change> &result)
{
    m_pages->setEnabled(true);
    if (!result) {
        if (m_isAdopted)
            m_review->giveUp();
        go(m_step);
        m_notice->say(NoticeBar::Kind::Error, wording::sentence(result.error()));
        return;
    }
    if (m_isAdopted)
        followProfile();
    m_review->open(*result, m_profile);
    go(Step::Review);
}

void ChangeWizard::handleReleased(const Result<void> &result)
{
    showStanding();
    if (!result)
        return m_notice->say(NoticeBar::Kind::Error, wording::sentence(result.error()));
    const ChangeId change = m_keeper.change().id;
    Q_EMIT released(change);
    leave();
}

void ChangeWizard::showProgress(qint64 lines)
{
    const qint64 known = m_targets->knownCount();
    m_progress->setRange(0, int(known));
    m_progress->setValue(int(std::min(lines, known)));
    m_progress->show();
    m_hint->setText(known > lines ? tr("Checking the lines: %1 of %2").arg(QLocale().toString(lines), QLocale().toString(known))
                                  : tr("Checking the lines: %1").arg(QLocale().toString(lines)));
}

void ChangeWizard::showStanding()
{
    const Change &change = m_keeper.change();
    const auto type = m_isAdopted && change.id ? std::optional(change.type) : m_draft.type;
    setWindowTitle(!type ? tr("New change") : m_isAdopted ? tr("Draft: %1").arg(words::of(*type)) : tr("New change: %1").arg(words::of(*type)));
    m_title->setText(page()->title());
    m_explanation->setText(page()->explanation());
    m_steps->setCurrent(int(m_step), m_isAdopted ? int(Step::Review) : 0);
    m_steps->setSummary(int(Step::Type), type ? words::of(*type) : QString());
    m_steps->setSummary(int(Step::Options), m_isAdopted ? change.name : m_draft.name);
    m_steps->setSummary(int(Step::Targets), m_isAdopted ? QString() : m_targets->summary());
    m_steps->setSummary(int(Step::Review), m_step < Step::Review || !change.id ? QString() : tr("%Ln to send", nullptr, int(change.send)));
    showButtons();
}

void ChangeWizard::showButtons()
{
    const bool planning = m_keeper.isPlanning();
    const std::optional<QString> obstacle = m_profile.id ? page()->obstacle() : tr("There is no profile to plan for yet.");
    m_progress->setVisible(planning && m_progress->isVisible());
    m_hint->setText(planning ? tr("Checking the lines…") : m_keeper.isReleasing() ? tr("Releasing…") : obstacle.value_or(QString()));
    m_back->setText(planning ? tr("&Stop") : tr("&Back"));
    m_back->setVisible(planning || mayGoBack());
    m_next->setText(page()->nextText());
    m_next->setMinimumWidth(m_next->fontMetrics().horizontalAdvance(m_next->text()) + kButtonPad);
    m_next->setEnabled(!planning && !m_keeper.isReleasing() && !m_arming.isActive() && !obstacle);
    // Enter alone releases nothing.
    m_next->setDefault(m_step != Step::Confirm);
    //: a key, and why the button that it presses is off
    m_next->setToolTip(obstacle ? tr("Ctrl+Enter\n%1").arg(*obstacle) : tr("Ctrl+Enter"));
    m_next->setAccessibleDescription(obstacle.value_or(QString()));
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
    m_world->show(!isKnown ? WorldStrip::World::None : isLoopback(m_profile.origin) ? WorldStrip::World::Simulator : WorldStrip::World::Live, m_profile.name,
                  isKnown && switchSetting(m_profile, "writes"_L1));
    m_confirm->setProfile(m_profile);
    if (m_step != Step::Confirm)
        return;
    m_notice->clear();
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
