#include "ui/changes/wizard/confirmpage.h"

#include "models/changes/review/consent.h"
#include "models/changes/review/releasewords.h"
#include "models/changes/types/changespec.h"
#include "models/changes/watching/changewords.h"
#include "models/values/showntime.h"
#include "models/values/wording.h"
#include "thingspace/http/originrule.h"
#include "ui/common/tones.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCountWidth = 140;

} // namespace

ConfirmPage::ConfirmPage(QWidget *parent)
    : WizardPage(parent)
    , m_sentence(new QLabel)
    , m_facts(new QWidget)
    , m_counting(new QWidget)
    , m_countLabel(new QLabel)
    , m_count(new QLineEdit)
{
    setFocusPolicy(Qt::StrongFocus);
    m_sentence->setObjectName(u"wizard.confirm.sentence"_s);
    m_sentence->setWordWrap(true);
    m_count->setObjectName(u"wizard.confirm.count"_s);
    m_count->setAccessibleName(tr("The number of lines"));
    m_count->setFixedWidth(kCountWidth);
    m_countLabel->setBuddy(m_count);
    m_countLabel->setWordWrap(true);
    auto *counting = new QVBoxLayout(m_counting);
    counting->setContentsMargins(0, 0, 0, 0);
    counting->setSpacing(8);
    counting->addWidget(m_countLabel);
    counting->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_sentence);
    layout->addWidget(m_facts);
    layout->addWidget(m_counting);
    layout->addStretch();
    connect(m_count, &QLineEdit::textChanged, this, &ConfirmPage::changed);
}

void ConfirmPage::open(const PlanReview &review, const Profile &profile)
{
    if (review.change.id != m_review.change.id)
        m_count->clear();
    m_review = review;
    setProfile(profile);
}

void ConfirmPage::setProfile(const Profile &profile)
{
    m_profile = profile;
    showFacts();
    Q_EMIT changed();
}

void ConfirmPage::enter()
{
    showFacts();
}

void ConfirmPage::addFact(QGridLayout &facts, const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *fact = new QLabel(text);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = facts.rowCount();
    facts.addWidget(label, row, 0, Qt::AlignTop);
    facts.addWidget(fact, row, 1);
}

void ConfirmPage::showFacts()
{
    const Change &change = m_review.change;
    if (!change.id)
        return;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_sentence->setFont(large);
    m_sentence->setText(releasewords::outcome(change.type, change.send));

    auto *shown = new QWidget;
    auto *facts = new QGridLayout(shown);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(8);
    facts->setColumnStretch(1, 1);
    addFact(*facts, tr("Where"), isLoopback(m_profile.origin) ? tr("The simulator of profile %1. Nothing reaches the carrier.").arg(m_profile.name)
                                                       : tr("The live account of profile %1, at %2. Real lines change.").arg(m_profile.name, m_profile.origin.host()));
    const QString cost = tr("%1 Results arrive later, as the carrier reports them; you can pause or cancel what is not sent yet.").arg(releasewords::cost(m_review.estimate));
    //: a sentence about when a change begins, and what it costs
    addFact(*facts, tr("When"), tr("%1 %2").arg(isScheduled() ? tr("At %1, if a program runs then: this window, or a worker.").arg(showntime::dateAndTime(change.startAt)) : tr("As soon as you confirm."), cost));
    addFact(*facts, tr("Afterwards"), changewords::following(change));
    addFact(*facts, tr("How"), changewords::sending(m_review.brake));
    addFact(*facts, tr("Cost"), releasewords::charges(change.type, change.charges));
    addFact(*facts, tr("Taking it back"), releasewords::undoing(change.type, change.parameters));
    QStringList notes;
    for (const PlanCause &cause : std::as_const(m_review.causes)) {
        if (cause.state == ItemState::Planned)
            notes << tr("%Ln line(s): %1", nullptr, int(cause.lines)).arg(cause.sentence);
    }
    addFact(*facts, tr("To know"), notes.join(u'\n'));
    QStringList unsent;
    if (change.skip > 0)
        unsent << tr("%Ln line(s) need no change.", nullptr, int(change.skip));
    if (change.blocked > 0)
        unsent << tr("%Ln line(s) are blocked.", nullptr, int(change.blocked));
    addFact(*facts, tr("Not sent"), unsent.join(u' '));
    addFact(*facts, tr("Name"), change.name);
    delete layout()->replaceWidget(m_facts, shown);
    delete std::exchange(m_facts, shown);
    m_counting->setVisible(consent::needsCount(change));
    const bool isFollower = !changeSpec(change.type).isDestructive();
    m_countLabel->setText((isFollower ? tr("What follows cannot be undone. Type the number of lines, %1, to confirm:") : tr("This cannot be undone. Type the number of lines, %1, to confirm:")).arg(QLocale().toString(change.send)));
    m_count->setAccessibleName(m_countLabel->text());
}

std::optional<qint64> ConfirmPage::confirmed() const
{
    const QString text = m_count->text().trimmed();
    bool isNumber = false;
    qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        number = QLocale().toLongLong(text, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool ConfirmPage::isSwitchedOff() const
{
    return m_review.change.id && !consent::checkWrites(m_review.change, m_profile);
}

std::optional<QString> ConfirmPage::obstacle() const
{
    if (isSwitchedOff())
        return tr("Sending is switched off for profile %1.").arg(m_profile.name);
    if (!consent::checkCount(m_review.change, consent::needsCount(m_review.change) ? confirmed() : std::nullopt))
        return tr("Type the number of lines to confirm.");
    return {};
}

QString ConfirmPage::title() const
{
    //: “Suspend 250 lines?”
    return m_review.change.id ? tr("%1?").arg(releasewords::order(m_review.change.type, m_review.change.send)) : tr("Confirm");
}

QString ConfirmPage::explanation() const
{
    return tr("Nothing has been sent yet. The button at the bottom right releases the change.");
}

QString ConfirmPage::nextText() const
{
    const QString order = releasewords::order(m_review.change.type, m_review.change.send);
    //: “Schedule: Suspend 250 lines”
    return isScheduled() ? tr("Schedule: %1").arg(order) : order;
}

bool ConfirmPage::isScheduled() const
{
    return m_review.change.startAt.isValid();
}

QWidget *ConfirmPage::workWidget()
{
    return m_counting->isHidden() ? static_cast<QWidget *>(this) : m_count;
}
