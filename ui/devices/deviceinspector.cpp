#include "ui/devices/deviceinspector.h"

#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "ui/devices/linecard.h"
#include "ui/devices/selectiontally.h"
#include "ui/devices/tallycard.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPassing = 60ms;
constexpr auto kFollowing = 500ms;
/// More than these are counted once and not again at every change in the store.
constexpr qsizetype kFollowed = 20'000;
constexpr int kHistoryRows = 60;
constexpr int kChangeRows = 10;

QScrollArea *scrolled(QWidget *widget)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(widget);
    // On the page's ground, not on a table's.
    area->viewport()->setAutoFillBackground(false);
    widget->setAutoFillBackground(false);
    return area;
}

} // namespace

DeviceInspector::DeviceInspector(const PageContext &context, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_hint(new QLabel(tr("Select a line to see its identifiers, its state and what became of it, or several to see what they are.")))
    , m_lineArea(nullptr)
    , m_line(new LineCard(context.clock))
    , m_tallyArea(nullptr)
    , m_tally(new TallyCard)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    m_hint->setObjectName(u"inspector.hint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_lineArea = scrolled(m_line);
    m_tallyArea = scrolled(m_tally);
    for (QWidget *widget : {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_lineArea), static_cast<QWidget *>(m_tallyArea)})
        addWidget(widget);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DeviceInspector::ask);
    connect(&m_context.watch, &StoreWatch::changed, this, &DeviceInspector::refresh);
    connect(m_line, &LineCard::changeOpened, this, &DeviceInspector::changeOpened);
}

void DeviceInspector::showLines(const QList<DeviceId> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    m_isCounted = false;
    delete std::exchange(m_counting, nullptr);
    if (lines.isEmpty())
        setCurrentWidget(m_hint);
    m_soon.start(kPassing);
}

// At most twice a second, and never postponed by the next change.
void DeviceInspector::refresh()
{
    if (!m_soon.isActive() && (m_lines.size() <= kFollowed || !m_isCounted))
        m_soon.start(kFollowing);
}

void DeviceInspector::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void DeviceInspector::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() != QEvent::LocaleChange)
        return;
    m_line->forget();
    m_soon.start(kPassing);
}

void DeviceInspector::ask()
{
    // What nobody sees is read when it is seen.
    m_isStale = !isVisible();
    if (m_isStale || m_lines.isEmpty() || m_asking || m_counting != nullptr)
        return;
    if (m_lines.size() == 1)
        askForStory();
    else
        askForTally();
}

void DeviceInspector::askForStory()
{
    m_asking = true;
    const DeviceId line = m_lines.first();
    m_context.reading.ask<std::optional<Known>>(
        [line](Database &db) -> Result<std::optional<Known>> {
            auto story = readStory(db, line, kHistoryRows);
            if (!story)
                return failure(story.error());
            if (!*story)
                return std::nullopt;
            auto changes = lineActivity(db, (*story)->device, kChangeRows);
            return changes ? Result<std::optional<Known>>(Known {**story, *changes}) : failure(changes.error());
        },
        this, [this, line](const Result<std::optional<Known>> &known) { handleStory(line, known); });
}

void DeviceInspector::handleStory(DeviceId line, const Result<std::optional<Known>> &known)
{
    m_asking = false;
    // Another was chosen meanwhile.
    if (m_lines.size() != 1 || m_lines.first() != line) {
        ask();
        return;
    }
    if (!known) {
        Q_EMIT failed(known.error());
        return;
    }
    if (!*known) {
        setCurrentWidget(m_hint);
        return;
    }
    m_line->show((*known)->story, (*known)->changes);
    if (currentWidget() != m_lineArea)
        setCurrentWidget(m_lineArea);
}

void DeviceInspector::askForTally()
{
    if (!m_isCounted)
        m_tally->showCounting(m_lines.size());
    setCurrentWidget(m_tallyArea);
    m_counting = new SelectionTally(m_context.reading, m_lines, this);
    connect(m_counting, &SelectionTally::finished, this, [this](const Result<FleetTally> &tally) {
        std::exchange(m_counting, nullptr)->deleteLater();
        m_isCounted = tally.has_value();
        if (tally)
            m_tally->show(m_lines.size(), *tally);
        else
            Q_EMIT failed(tally.error());
    });
    m_counting->start();
}
