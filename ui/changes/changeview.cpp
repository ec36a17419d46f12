#include "ui/changes/changeview.h"

#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/changewords.h"
#include "models/store/storewatch.h"
#include "ui/changes/causespanel.h"
#include "ui/changes/changeheader.h"
#include "ui/changes/figurestrip.h"
#include "ui/changes/itemspanel.h"
#include "ui/changes/storypanel.h"
#include "ui/common/segmentedbar.h"

#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kStoryKey = u"window/changes/story"_s;
const QString kStorySplitterKey = u"window/changes/splitter"_s;

} // namespace

ChangeView::ChangeView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_open(new OpenChange(context.reading, context.clock, this))
    , m_header(new ChangeHeader(context.actions))
    , m_bar(new SegmentedBar)
    , m_figures(new FigureStrip)
    , m_causes(new CausesPanel)
    , m_splitter(new QSplitter)
    , m_items(new ItemsPanel(context))
    , m_story(new StoryPanel(context.reading))
{
    createLayout();
    connectSignals();
    showChange();
}

void ChangeView::createLayout()
{
    m_bar->setObjectName(u"changes.bar"_s);
    m_bar->setAccessibleName(tr("Lines by state; each state filters"));
    m_story->setMinimumWidth(280);
    m_splitter->addWidget(m_items);
    m_splitter->addWidget(m_story);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    if (!m_splitter->restoreState(m_context.settings.value(kStorySplitterKey).toByteArray()))
        m_splitter->setSizes({820, 340});
    m_story->setVisible(m_context.settings.value(kStoryKey, true).toBool());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_figures);
    layout->addWidget(m_causes);
    layout->addWidget(m_splitter, 1);
    m_seconds.setInterval(1s);
}

void ChangeView::connectSignals()
{
    connect(&m_context.watch, &StoreWatch::changed, this, &ChangeView::refresh);
    connect(m_open, &OpenChange::changed, this, &ChangeView::showChange);
    connect(m_open, &OpenChange::linesMoved, m_items->model(), &ItemTableModel::refresh);
    connect(m_open, &OpenChange::linesMoved, m_story, &StoryPanel::refresh);
    connect(m_open, &OpenChange::causesChanged, this, [this] { m_causes->setCauses(m_open->causes(), m_retryRefusal); });
    connect(m_open, &OpenChange::failed, this, &ChangeView::failed);
    connect(m_bar, &SegmentedBar::chosenChanged, this, [this] {
        m_causes->choose({});
        applyFilter();
    });
    connect(m_causes, &CausesPanel::chosenChanged, this, [this] {
        m_bar->choose({});
        applyFilter();
    });
    connect(m_items, &ItemsPanel::currentChanged, m_story, &StoryPanel::open);
    connect(m_items, &ItemsPanel::statusChanged, this, &ChangeView::statusChanged);
    connect(m_items, &ItemsPanel::failed, this, &ChangeView::failed);
    connect(m_items->table(), &QTableView::activated, this, [this] {
        if (m_story->isHidden())
            toggleStory();
    });
    connect(m_story, &StoryPanel::failed, this, &ChangeView::failed);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_context.settings.setValue(kStorySplitterKey, m_splitter->saveState()); });
    connect(&m_seconds, &QTimer::timeout, this, [this] { m_figures->setFigures(*m_open); });
}

void ChangeView::open(ChangeId change)
{
    if (change != m_open->id()) {
        m_bar->choose({});
        m_causes->choose({});
        m_story->open({});
    }
    m_open->open(change);
    m_items->open(change);
}

void ChangeView::refresh()
{
    m_open->refresh();
}

void ChangeView::showChange()
{
    m_header->setChange(m_open->change());
    m_header->setIncidents(changewords::incidents(m_open->incidents()));
    showSegments();
    m_figures->setFigures(*m_open);
    m_items->setLines(m_open->change().items);
    Q_EMIT changed();
    Q_EMIT statusChanged();
}

void ChangeView::showSegments()
{
    QList<SegmentedBar::Segment> segments;
    for (const ChangeSegment &segment : changesegments::of(m_open->change().counts)) {
        StateLook look = statelook::of(segment.states.front());
        look.word = changesegments::word(segment.key);
        segments.append({segment.key, look, segment.count});
    }
    m_bar->setSegments(segments);
}

void ChangeView::applyFilter()
{
    m_items->filterBy(changesegments::statesOf(m_bar->chosen()), m_causes->chosen());
}

bool ChangeView::dropFilter()
{
    if (!m_bar->chosen().isEmpty() || !m_causes->chosen().isEmpty()) {
        m_bar->choose({});
        m_causes->choose({});
        applyFilter();
        return true;
    }
    if (m_items->filter()->text().isEmpty())
        return false;
    m_items->filter()->clear();
    return true;
}

void ChangeView::setRetryRefusal(const std::optional<QString> &refusal)
{
    if (refusal == m_retryRefusal)
        return;
    m_retryRefusal = refusal;
    m_causes->setCauses(m_open->causes(), refusal);
}

void ChangeView::toggleStory()
{
    const bool show = m_story->isHidden();
    m_story->setVisible(show);
    m_context.settings.setValue(kStoryKey, show);
}

QString ChangeView::statusText() const
{
    if (!m_open->isKnown())
        return {};
    const QString lines = m_items->statusText();
    const QString change = tr("Change %1").arg(m_open->id().value);
    return lines.isEmpty() ? change : u"%1 · %2"_s.arg(change, lines);
}

void ChangeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_open->setAwake(true);
    m_items->model()->setAwake(true);
    m_open->refresh();
    m_seconds.start();
}

void ChangeView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_open->setAwake(false);
    m_items->model()->setAwake(false);
    m_seconds.stop();
}
