#include "ui/changes/storypanel.h"

#include "models/changes/beforeafter.h"
#include "models/changes/findingtext.h"
#include "models/changes/watching/itemcolumns.h"
#include "models/store/storethread.h"
#include "models/values/showntime.h"
#include "models/values/words.h"
#include "ui/changes/storystepview.h"
#include "ui/common/identifiertext.h"
#include "ui/common/statelook.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// In characters.
constexpr int kBesideItsName = 25;

} // namespace

StoryPanel::StoryPanel(StoreThread &reading, QWidget *parent)
    : QScrollArea(parent)
    , m_reading(reading)
    , m_hint(new QLabel(tr("Choose a line to see what happened to it.")))
    , m_content(new QWidget)
    , m_line(new QLabel)
    , m_shape(new QLabel)
    , m_state(new QLabel)
    , m_reason(new QLabel)
    , m_facts(new QFormLayout)
    , m_steps(new QVBoxLayout)
    , m_turns([this] { read(); })
{
    setObjectName(u"changes.story"_s);
    setAccessibleName(tr("What happened to the line"));
    createLayout();
}

void StoryPanel::createLayout()
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setObjectName(u"changes.storyHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_line->setObjectName(u"changes.storyLine"_s);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont large = identifiertext::face(m_line->font());
    large.setPointSizeF(large.pointSizeF() * 1.1);
    large.setBold(true);
    m_line->setFont(large);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_state->setObjectName(u"changes.storyState"_s);
    m_reason->setObjectName(u"changes.storyReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_facts->setContentsMargins({});
    m_steps->setSpacing(0);
    m_steps->setContentsMargins({});

    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_shape);
    state->addWidget(m_state, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(4);
    content->addWidget(m_line);
    content->addLayout(state);
    content->addWidget(m_reason);
    content->addSpacing(8);
    content->addLayout(m_facts);
    content->addSpacing(16);
    content->addLayout(m_steps);
    content->addStretch(1);
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(16, 0, 4, 0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_content);
    m_content->hide();
    setWidget(all);
}

void StoryPanel::open(ItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    m_story.reset();
    m_content->setVisible(false);
    m_hint->setVisible(!item);
    verticalScrollBar()->setValue(0);
    m_turns.wantNow();
}

void StoryPanel::refresh()
{
    m_turns.want();
}

void StoryPanel::read()
{
    if (!m_item || !isVisible())
        return m_turns.finished();
    m_reading.ask<ItemStory>([item = m_item](Database &db) { return readStory(db, item); }, this,
                             [this, item = m_item](const Result<ItemStory> &story) { take(item, story); });
}

void StoryPanel::take(ItemId item, const Result<ItemStory> &story)
{
    m_turns.finished();
    if (item != m_item)
        return;
    if (!story)
        return Q_EMIT failed(story.error());
    // What is being read, or selected, stays under the eye and under the mouse.
    const bool isSame = m_story && m_story->steps == story->steps && itemlisting::rowOf(m_story->item) == itemlisting::rowOf(story->item);
    m_story = *story;
    if (!isSame)
        fill();
}

void StoryPanel::fill()
{
    const ChangeItem &item = m_story->item;
    const QString line = lineIdentifier(item.identifiers);
    m_line->setText(identifiertext::grouped(line));
    m_line->setAccessibleName(line);
    const QString difference = beforeAfterText(item.before, item.after);
    //: the state of a line in the change, and what the change is for the line: “succeeded · active → suspended”
    m_state->setText(difference.isEmpty() ? words::of(item.state) : tr("%1 · %2").arg(words::of(item.state), difference));
    paintState();
    const QString reason = reasonSentence(item, &findingtext::sentence);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    fillFacts();
    fillSteps();
    m_hint->hide();
    m_content->show();
}

void StoryPanel::paintState()
{
    const StateLook look = statelook::of(m_story->item.state);
    m_shape->setPixmap(statelook::icon(look, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void StoryPanel::fillFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const ChangeItem &item = m_story->item;
    addFact(tr("Row"), QLocale().toString(item.row));
    for (auto identifier = item.identifiers.begin(); identifier != item.identifiers.end(); ++identifier)
        addFact(words::ofColumn(identifier.key()), identifiertext::grouped(identifier.value().toString()), true);
    addFact(tr("Evidence"), words::ofEvidence(item.evidence));
    addFact(tr("Whose"), itemcolumns::attributionWord(item.attribution));
    addFact(tr("Receipt"), item.requestId, true);
    addFact(tr("Error code"), item.errorCode);
    if (m_story->attempts > 1)
        addFact(tr("Requests"), QLocale().toString(m_story->attempts));
}

void StoryPanel::addFact(const QString &name, const QString &value, bool isFixedWidth)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word must not make the panel wider than it is.
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    text->setToolTip(value);
    text->setAccessibleName(u"%1: %2"_s.arg(name, value));
    if (isFixedWidth)
        text->setFont(identifiertext::face(text->font()));
    // What is longer than the place beside its name goes under it.
    if (text->fontMetrics().horizontalAdvance(value) > kBesideItsName * fontMetrics().averageCharWidth()) {
        m_facts->addRow(label);
        m_facts->addRow(text);
    } else {
        m_facts->addRow(label, text);
    }
}

void StoryPanel::fillSteps()
{
    while (QLayoutItem *step = m_steps->takeAt(0)) {
        delete step->widget();
        delete step;
    }
    QDate day;
    for (qsizetype i = 0; i < m_story->steps.size(); ++i) {
        const StoryStep &step = m_story->steps.at(i);
        const QDate its = showntime::inZone(step.at).date();
        m_steps->addWidget(new StoryStepView(step, i == 0, i + 1 == m_story->steps.size(), std::exchange(day, its) != its));
    }
}

void StoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_story)
        paintState();
    else if (event->type() == QEvent::LocaleChange && m_story)
        fill();
    QScrollArea::changeEvent(event);
}

// Whoever was hidden has read nothing meanwhile.
void StoryPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}
