#include "ui/devices/filterbar.h"

#include "models/values/wording.h"
#include "ui/common/tones.h"
#include "ui/devices/filteredit.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// After the last key.
constexpr auto kRest = 150ms;
/// Why a text is no filter, on a ground of its own.
class MistakeNote : public QLabel
{
public:
    explicit MistakeNote(QWidget *parent) : QLabel(parent)
    {
        setObjectName(u"devices.filter.mistake"_s);
        setWordWrap(true);
        setContentsMargins(12, 8, 12, 8);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.fillRect(QRect(0, 0, 3, height()), tones::color(Tone::Bad, palette()));
        painter.setPen(tones::color(Tone::Line, palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        QLabel::paintEvent(event);
    }
};

/// An answer within it needs no sign that one is waited for.
constexpr auto kSlow = 100ms;

} // namespace

FilterBar::FilterBar(QSettings &settings, QWidget *page)
    : QWidget(page)
    , m_recent(settings)
    , m_edit(new FilterEdit)
    , m_recentButton(new QToolButton)
    , m_recentMenu(new QMenu(this))
    , m_mistake(new MistakeNote(page))
{
    createLayout();
    connectSignals();
    showMark();
}

void FilterBar::createLayout()
{
    m_edit->setPlaceholderText(tr("Filter: an identifier’s part, or state:active plan:\"5GB*\""));
    m_edit->setClearButtonEnabled(true);
    m_recentButton->setObjectName(u"devices.recent"_s);
    m_recentButton->setIcon(QIcon::fromTheme(u"appointment-new"_s));
    m_recentButton->setAccessibleName(tr("Recent filters"));
    m_recentButton->setToolTip(tr("Recent filters (Down in an empty filter)"));
    m_recentButton->setPopupMode(QToolButton::InstantPopup);
    m_recentButton->setAutoRaise(true);
    m_recentButton->setMenu(m_recentMenu);
    m_recentMenu->setObjectName(u"devices.recent.menu"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_recentButton);
}

void FilterBar::connectSignals()
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_rest, &QTimer::timeout, this, &FilterBar::check);
    connect(&m_slow, &QTimer::timeout, this, &FilterBar::showMark);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_mistake->hide();
        m_rest.start();
    });
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBar::complete);
    connect(m_edit, &FilterEdit::completed, this, &FilterBar::complete);
    connect(m_edit, &FilterEdit::committed, this, &FilterBar::remember);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::remember);
    connect(m_edit, &FilterEdit::cleared, this, &FilterBar::check);
    connect(m_edit, &FilterEdit::left, this, &FilterBar::left);
    connect(m_edit, &FilterEdit::recentWanted, this, &FilterBar::showRecent);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &FilterBar::fillRecent);
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    check();
}

void FilterBar::addTerm(const QString &key, const QString &value, bool negated)
{
    setText(filterediting::withTerm(text(), key, value, negated));
    remember();
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::check()
{
    m_rest.stop();
    const auto parsed = devicefilter::parse(text());
    m_problem = parsed ? QString() : wording::sentence(parsed.error());
    m_problemAt = parsed ? 0 : std::max<qsizetype>(0, parsed.error().arguments.value(parsed.error().arguments.size() - 1).toLongLong() - 1);
    showMark();
    Q_EMIT textSettled(text());
    if (parsed && *parsed != m_filter) {
        m_filter = *parsed;
        Q_EMIT filterChanged();
    }
}

void FilterBar::setSearching(bool searching)
{
    m_searching = searching;
    // Without a wait there is nothing to show: a mark that flickers at every key says nothing.
    if (searching)
        m_slow.start();
    else
        m_slow.stop();
    if (!searching)
        showMark();
}

void FilterBar::showMark()
{
    if (!m_problem.isEmpty()) {
        m_edit->setMark(FilterEdit::Mark::Mistake, m_problem, m_problemAt);
        m_mistake->setText(m_problem);
        placeMistake();
        m_mistake->show();
        QAccessibleEvent alert(m_mistake, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        return;
    }
    m_mistake->hide();
    if (m_searching && !m_slow.isActive())
        m_edit->setMark(FilterEdit::Mark::Checking, tr("Looking for the lines that match."));
    else if (text().trimmed().isEmpty())
        m_edit->setMark(FilterEdit::Mark::Empty, tr("No filter: every line is shown."));
    else
        m_edit->setMark(FilterEdit::Mark::Good, tr("The filter is in force."));
}

// Right under the line, over whatever is there.
void FilterBar::placeMistake()
{
    const QWidget *page = m_mistake->parentWidget();
    const QPoint below = m_edit->mapTo(page, QPoint(0, m_edit->height() + 4));
    const int width = std::min(m_edit->width(), page->width() - below.x() - 16);
    m_mistake->setFixedWidth(std::max(200, width));
    m_mistake->adjustSize();
    m_mistake->move(below);
    m_mistake->raise();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_mistake->isHidden())
        placeMistake();
}

void FilterBar::remember()
{
    if (m_rest.isActive())
        check();
    if (m_problem.isEmpty())
        m_recent.add(text());
}

void FilterBar::complete()
{
    const filterediting::Spot spot = filterediting::spotAt(text(), m_edit->cursorPosition());
    const bool begun = !spot.typed.isEmpty() || !spot.key.isEmpty();
    m_edit->offer(begun ? filterediting::completions(spot, m_vocabulary) : QStringList(), spot.start, spot.length);
}

// ---- recent ones

void FilterBar::fillRecent()
{
    m_recentMenu->clear();
    const QStringList filters = m_recent.all();
    for (const QString &filter : filters)
        connect(m_recentMenu->addAction(QString(filter).replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, filter] { setText(filter); });
    if (filters.isEmpty()) {
        m_recentMenu->addAction(tr("No filter was used yet"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("&Forget these")), &QAction::triggered, this, [this] { m_recent.forget(); });
}

void FilterBar::showRecent()
{
    m_recentMenu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
}
