#include "ui/changes/wizard/reviewpage.h"

#include "models/changes/review/releasewords.h"
#include "models/changes/watching/changewords.h"
#include "models/values/showntime.h"
#include "models/values/wording.h"
#include "models/values/words.h"
#include "ui/changes/wizard/reviewtable.h"
#include "ui/changes/wizard/verdictlook.h"
#include "ui/common/noticebar.h"
#include "ui/common/segmentedbar.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingPauseInSearch = 200; // ms
constexpr qsizetype kMostNotes = 3;
const QString kReviewFolder = u"wizard/reviewFolder"_s;

} // namespace

ReviewPage::ReviewPage(const PageContext &context, NoticeBar &notice, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_notice(notice)
    , m_model(context.reading)
    , m_bar(new SegmentedBar)
    , m_causes(new QComboBox)
    , m_search(new QLineEdit)
    , m_shown(new QLabel)
    , m_table(new ReviewTable(m_model))
    , m_cost(new QLabel)
    , m_notes(new QLabel)
    , m_conflicts(new QWidget)
    , m_conflictText(new QLabel)
    , m_conflictChoice(new QComboBox)
    , m_offers(new QWidget)
    , m_offerText(new QLabel)
    , m_offer(new QToolButton)
    , m_save(new QToolButton)
{
    createLayout();
    connectSignals();
}

void ReviewPage::createLayout()
{
    m_bar->setObjectName(u"wizard.review.bar"_s);
    m_bar->setAccessibleName(tr("Lines by what happens to them"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(filterRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(conflictRow());
    layout->addWidget(offerRow());
    layout->addWidget(costRow());
}

QWidget *ReviewPage::filterRow()
{
    m_causes->setObjectName(u"wizard.review.cause"_s);
    m_causes->setAccessibleName(tr("Only lines of one reason"));
    m_causes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_causes->setMinimumContentsLength(36);
    m_search->setObjectName(u"wizard.review.search"_s);
    m_search->setAccessibleName(tr("Find lines"));
    m_search->setPlaceholderText(tr("Find a line"));
    m_search->setToolTip(tr("Part of an identifier, or of what a row of your file says."));
    m_search->setClearButtonEnabled(true);
    m_shown->setObjectName(u"wizard.review.shown"_s);
    m_shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_shown->setMinimumWidth(fontMetrics().horizontalAdvance(u"0,000,000 of 0,000,000 shown"_s));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_causes, 1);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_shown);
    return row;
}

QWidget *ReviewPage::conflictRow()
{
    m_conflictText->setObjectName(u"wizard.review.conflicts"_s);
    m_conflictText->setBuddy(m_conflictChoice);
    m_conflictChoice->setObjectName(u"wizard.review.conflict"_s);
    m_conflictChoice->setAccessibleName(tr("What becomes of lines that are in another open change"));
    m_conflictChoice->addItem(tr("leave them out"), false);
    m_conflictChoice->addItem(tr("send them after it"), true);
    m_conflictChoice->setToolTip(tr("Sent after it, a line is planned as the other change will leave it. If it turns out otherwise, the line is held and not sent."));
    auto *layout = new QHBoxLayout(m_conflicts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_conflictText);
    layout->addWidget(m_conflictChoice);
    layout->addStretch(1);
    return m_conflicts;
}

QWidget *ReviewPage::offerRow()
{
    m_offerText->setObjectName(u"wizard.review.offers"_s);
    m_offerText->setWordWrap(true);
    m_offer->setObjectName(u"wizard.review.offer"_s);
    m_offer->setIcon(QIcon::fromTheme(u"go-next"_s));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offer->setToolTip(tr("Plans these steps for the blocked lines, one after another: each begins by itself for the lines that succeeded in the one before. Nothing is sent before you confirm."));
    connect(m_offer, &QToolButton::clicked, this, &ReviewPage::precedeWished);
    auto *layout = new QHBoxLayout(m_offers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_offerText, 1);
    layout->addWidget(m_offer, 0, Qt::AlignTop);
    m_offers->hide();
    return m_offers;
}

void ReviewPage::showOffers()
{
    QStringList sentences;
    for (const ChainOffer &offer : std::as_const(m_review.offers))
        //: steps: “Deactivate first, then Archive”
        sentences << tr("%Ln blocked line(s) can go this way: %1.", nullptr, int(offer.lines)).arg(changewords::chain(offer.steps));
    m_offerText->setText(sentences.join(u'\n'));
    m_offers->setVisible(!sentences.isEmpty());
    if (sentences.size() == 1)
        m_offer->setText(changewords::chain(m_review.offers.first().steps));
    else
        m_offer->setText(tr("Plan these steps"));
}

void ReviewPage::showConflicts()
{
    qint64 lines = 0;
    for (const PlanCause &cause : std::as_const(m_review.causes)) {
        if (cause.code == "line.in-open-change"_L1 || cause.code == "line.behind-open-change"_L1)
            lines += cause.lines;
    }
    m_conflicts->setVisible(lines > 0 && m_queuesBehind);
    m_conflictText->setText(tr("%Ln line(s) in another open change:", nullptr, int(lines)));
    m_conflictChoice->setCurrentIndex(m_queuesBehind.value_or(false) ? 1 : 0);
}

QWidget *ReviewPage::costRow()
{
    m_cost->setObjectName(u"wizard.review.cost"_s);
    m_notes->setObjectName(u"wizard.review.notes"_s);
    m_notes->setWordWrap(true);
    auto *save = new QAction(QIcon::fromTheme(u"document-save-as"_s), tr("&Save this review…"), this);
    save->setToolTip(tr("Writes every line with its verdict and reasons as CSV."));
    connect(save, &QAction::triggered, this, &ReviewPage::save);
    m_save->setObjectName(u"wizard.review.save"_s);
    m_save->setDefaultAction(save);
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_cost);
    texts->addWidget(m_notes);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(texts, 1);
    layout->addWidget(m_save, 0, Qt::AlignTop);
    return row;
}

void ReviewPage::connectSignals()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseInSearch);
    connect(m_bar, &SegmentedBar::chosenChanged, this, &ReviewPage::filterBySegment);
    connect(m_causes, &QComboBox::activated, this, &ReviewPage::filterByCause);
    connect(m_conflictChoice, &QComboBox::activated, this, [this](int index) {
        if ((index == 1) != m_queuesBehind)
            Q_EMIT queuesBehindWished(index == 1);
    });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ReviewPage::filterByText);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &PlanReviewModel::listed, this, &ReviewPage::showShown);
    connect(&m_model, &PlanReviewModel::failed, this, [this](const Error &error) { m_notice.say(NoticeBar::Kind::Error, wording::sentence(error)); });
}

void ReviewPage::open(const Change &change, const Profile &profile, std::optional<bool> queuesBehind)
{
    m_queuesBehind = queuesBehind;
    m_change = change;
    m_review = {};
    m_typing.stop();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_bar->choose({});
    m_model.open(change.id);
    m_table->fitRowNumbers(change.items);
    showCounts();
    showCauses();
    showCost();
    showConflicts();
    showOffers();
    m_context.reading.ask<PlanReview>([id = change.id, profile](Database &db) { return readPlanReview(db, id, profile); }, this,
                                      [this, id = change.id](const Result<PlanReview> &review) {
                                          if (id == m_change.id)
                                              take(review);
                                      });
}

void ReviewPage::take(const Result<PlanReview> &review)
{
    if (!review)
        return m_notice.say(NoticeBar::Kind::Error, wording::sentence(review.error()));
    m_review = *review;
    showCauses();
    showCost();
    showConflicts();
    showOffers();
    Q_EMIT reviewed();
    Q_EMIT changed();
}

void ReviewPage::showCounts()
{
    StateLook send = statelook::ofVerdict(u"send"_s);
    send.word = m_change.warnings > 0 ? tr("to send (%1 with a note)").arg(QLocale().toString(m_change.warnings)) : tr("to send");
    m_bar->setSegments({{u"planned"_s, send, m_change.send},
                        {u"skipped"_s, statelook::ofVerdict(u"skip"_s), m_change.skip},
                        {u"blocked"_s, statelook::ofVerdict(u"block"_s), m_change.blocked}});
}

void ReviewPage::showCauses()
{
    m_causes->clear();
    m_causes->addItem(m_review.causes.isEmpty() ? tr("No line has anything to be said about it") : tr("Whatever the reason"));
    for (const PlanCause &cause : m_review.causes)
        //: a number of lines, and what is said about them
        m_causes->addItem(statelook::icon(statelook::ofVerdict(cause.state == ItemState::Blocked ? u"block"_s : cause.state == ItemState::Skipped ? u"skip"_s : u"warn"_s), palette()),
                          tr("%1 · %2").arg(QLocale().toString(cause.lines), cause.sentence));
    m_causes->setEnabled(!m_review.causes.isEmpty());
}

void ReviewPage::showCost()
{
    m_cost->setText(m_review.change.id ? tr("%1 Results arrive later, as the carrier reports them.").arg(releasewords::cost(m_review.estimate)) : QString());
    m_cost->setVisible(!hasNothingToSend());
    QStringList notes {releasewords::charges(m_review.change.type, m_review.change.charges)};
    notes.removeAll(QString());
    for (const PlanCause &cause : m_review.causes) {
        if (cause.state == ItemState::Planned && notes.size() < kMostNotes)
            notes << tr("%Ln line(s): %1", nullptr, int(cause.lines)).arg(cause.sentence);
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void ReviewPage::filterBySegment(const QString &key)
{
    ReviewFilter filter = m_model.filter();
    filter.state = itemState(key);
    filter.cause.clear();
    m_causes->setCurrentIndex(0);
    m_model.setFilter(filter);
}

void ReviewPage::filterByCause(int index)
{
    ReviewFilter filter = m_model.filter();
    const bool all = index <= 0 || index > m_review.causes.size();
    filter.state = all ? std::nullopt : std::optional(m_review.causes.at(index - 1).state);
    filter.cause = all ? QString() : m_review.causes.at(index - 1).code;
    m_bar->choose(filter.state ? key(*filter.state) : QString());
    m_model.setFilter(filter);
}

void ReviewPage::filterByText()
{
    ReviewFilter filter = m_model.filter();
    filter.text = m_search->text();
    m_model.setFilter(filter);
}

void ReviewPage::showShown()
{
    m_shown->setText(tr("%1 of %2 shown").arg(QLocale().toString(m_model.rowCount()), QLocale().toString(m_change.items)));
}

QString ReviewPage::title() const
{
    if (hasNothingToSend())
        //: a change's type
        return tr("%1: nothing to send").arg(words::of(m_change.type));
    return m_change.id ? releasewords::order(m_change.type, m_change.send) : tr("Review");
}

QString ReviewPage::explanation() const
{
    if (!m_change.id)
        return m_isLost ? QString() : tr("The draft is being read.");
    const QString checked = tr("Checked %1 by %2. This is what would happen; nothing has been sent.")
                                .arg(showntime::dateAndTime(m_change.createdAt), m_change.createdBy);
    const QString link = changewords::link(m_change);
    const QString then = changewords::following(m_change);
    //: “Undo of change 12.”, and what follows
    const QString whole = link.isEmpty() ? checked : tr("%1. %2").arg(link, checked);
    return then.isEmpty() ? whole : whole + u' ' + then;
}

std::optional<QString> ReviewPage::obstacle() const
{
    if (m_review.change.id || hasNothingToSend())
        return {};
    return m_isLost ? tr("There is no draft to go on with.") : tr("The draft is being read.");
}

void ReviewPage::giveUp()
{
    m_isLost = true;
    Q_EMIT changed();
}

QString ReviewPage::nextText() const
{
    return hasNothingToSend() ? tr("C&lose") : tr("&Next");
}

QWidget *ReviewPage::workWidget()
{
    return m_table;
}

void ReviewPage::save()
{
    const QString folder = m_context.settings.value(kReviewFolder, QDir::homePath()).toString();
    auto *dialog = new QFileDialog(this, tr("Save the review"), folder + u"/review-%1.csv"_s.arg(m_change.id.value), tr("Separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_context.settings.setValue(kReviewFolder, QFileInfo(path).absolutePath());
        m_context.working.ask<void>([id = m_change.id, path](Database &db) { return reviewlisting::save(db, id, path); }, this, [this, path](const Result<void> &saved) {
            if (saved)
                m_notice.say(NoticeBar::Kind::Success, tr("The review was saved as %1.").arg(QDir::toNativeSeparators(path)));
            else
                m_notice.say(NoticeBar::Kind::Error, wording::sentence(saved.error()));
        });
    });
    dialog->open();
}
