#include "ui/audit/auditfilterbar.h"

#include "models/audit/auditwords.h"
#include "models/values/showntime.h"
#include "models/values/words.h"
#include "thingspace/basics/clock.h"
#include "ui/audit/auditlook.h"
#include "ui/common/rowtable.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingPause = 300;
constexpr int kNoticeable = 100; // ms
constexpr int kCross = 28;

QToolButton *barButton(QAction *action, const QString &text)
{
    action->setIconText(text);
    auto *button = new QToolButton;
    button->setObjectName(action->objectName() + u".button"_s);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QHBoxLayout *barRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    return row;
}

} // namespace

AuditFilterBar::AuditFilterBar(const Clock &clock, QAction *exporting, QAction *showingAll, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_text(new QLineEdit)
    , m_period(new QComboBox)
    , m_from(new QDateEdit)
    , m_dash(new QLabel(u"–"_s))
    , m_to(new QDateEdit)
    , m_actor(new QComboBox)
    , m_action(new QComboBox)
    , m_type(new QComboBox)
    , m_device(new QLineEdit)
    , m_change(new QLineEdit)
    , m_searching(new QLabel(tr("searching…")))
{
    createFields();
    createLayout(exporting, showingAll);
    connectSignals();
    clear();
}

void AuditFilterBar::createFields()
{
    const auto name = [](QWidget *widget, const QString &id, const QString &spoken) {
        widget->setObjectName(u"audit."_s + id);
        widget->setAccessibleName(spoken);
        widget->setToolTip(spoken);
    };
    rowtable::dressFilter(m_text, u"audit.text"_s, tr("Filter by any words"), tr("Words, identifiers, request numbers, reasons: part of anything in an entry"));
    m_text->setToolTip(m_text->accessibleName());
    name(m_period, u"period"_s, tr("Time"));
    m_period->addItems({tr("All time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("From … to …")});
    name(m_from, u"from"_s, tr("First day"));
    name(m_to, u"to"_s, tr("Last day"));
    for (QDateEdit *date : {m_from, m_to})
        date->setCalendarPopup(true);
    name(m_actor, u"actor"_s, tr("Person"));
    name(m_action, u"action"_s, tr("Action"));
    m_action->addItem(tr("All actions"), QString());
    m_action->addItem(tr("Everything done to lines"), u"item."_s);
    m_action->addItem(tr("Everything done to changes"), u"change."_s);
    m_action->addItem(tr("Everything done to profiles"), u"profile."_s);
    m_action->addItem(tr("Everything done to logins"), u"credentials."_s);
    m_action->insertSeparator(m_action->count());
    for (const QString &action : auditwords::actions())
        m_action->addItem(auditwords::action(action), action);
    name(m_type, u"type"_s, tr("Type of change"));
    m_type->addItem(tr("All types"), QString());
    for (const ChangeType type : kChangeTypes)
        m_type->addItem(words::of(type), key(type));
    name(m_device, u"device"_s, tr("Line: part of any of its identifiers"));
    m_device->setPlaceholderText(tr("Line: any identifier"));
    m_device->setClearButtonEnabled(true);
    name(m_change, u"change"_s, tr("Number of a change"));
    m_change->setPlaceholderText(tr("Change no."));
    m_change->setClearButtonEnabled(true);
    m_change->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,12}"_s), m_change));
    m_change->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
}

void AuditFilterBar::createLayout(QAction *exporting, QAction *showingAll)
{
    QHBoxLayout *first = barRow();
    first->addWidget(m_text, 1);
    first->addWidget(m_period);
    first->addWidget(m_from);
    first->addWidget(m_dash);
    first->addWidget(m_to);
    first->addWidget(barButton(showingAll, tr("Clear")));
    first->addWidget(barButton(exporting, tr("Export…")));
    QHBoxLayout *second = barRow();
    for (QComboBox *combo : {m_actor, m_action, m_type}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        combo->setMaxVisibleItems(20);
    }
    second->addWidget(m_actor);
    second->addWidget(m_action);
    second->addWidget(m_type);
    second->addWidget(m_device, 1);
    second->addWidget(m_change);
    m_searching->setObjectName(u"audit.searching"_s);
    m_searching->setForegroundRole(QPalette::PlaceholderText);
    // At the end of the field, before its cross: nothing moves when it comes and goes.
    auto *inside = new QHBoxLayout(m_text);
    inside->setContentsMargins(0, 0, kCross, 0);
    inside->addWidget(m_searching, 0, Qt::AlignRight);
    m_searching->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
}

void AuditFilterBar::connectSignals()
{
    m_noticed.setSingleShot(true);
    m_noticed.setInterval(kNoticeable);
    connect(&m_noticed, &QTimer::timeout, m_searching, &QLabel::show);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterBar::selectionChanged);
    for (QLineEdit *field : {m_text, m_device, m_change}) {
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::returnPressed, this, [this] {
            m_typing.stop();
            Q_EMIT selectionChanged();
        });
    }
    for (QComboBox *combo : {m_period, m_actor, m_action, m_type})
        connect(combo, &QComboBox::currentIndexChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_period, &QComboBox::currentIndexChanged, this, &AuditFilterBar::showPeriod);
    for (QDateEdit *date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
}

void AuditFilterBar::showPeriod()
{
    const bool span = m_period->currentIndex() == Span;
    for (QWidget *widget : std::initializer_list<QWidget *> {m_from, m_dash, m_to})
        widget->setVisible(span);
}

// Days are those that the table shows: from midnight to midnight in the chosen zone.
QDateTime AuditFilterBar::startOfDay(int daysAgo) const
{
    return showntime::startOfDay(today().addDays(-daysAgo));
}

QDate AuditFilterBar::today() const
{
    return showntime::inZone(m_clock.nowUtc()).date();
}

AuditSelection AuditFilterBar::selection() const
{
    AuditSelection selection;
    switch (Period(m_period->currentIndex())) {
    case AllTime:
        break;
    case Today:
        selection.from = startOfDay(0);
        break;
    case Week:
        selection.from = startOfDay(6);
        break;
    case Month:
        selection.from = startOfDay(29);
        break;
    case Span:
        selection.from = showntime::startOfDay(m_from->date());
        selection.to = showntime::startOfDay(m_to->date().addDays(1));
        break;
    }
    selection.actor = m_actor->currentData().toString();
    selection.action = m_action->currentData().toString();
    selection.type = changeType(m_type->currentData().toString());
    selection.device = m_device->text().trimmed();
    selection.text = m_text->text().trimmed();
    selection.change = ChangeId {m_change->text().toLongLong()};
    return selection;
}

void AuditFilterBar::clear()
{
    const QSignalBlocker quiet(this);
    for (QLineEdit *field : {m_text, m_device, m_change})
        field->clear();
    if (m_actor->count() == 0)
        setActors({});
    for (QComboBox *combo : {m_period, m_actor, m_action, m_type})
        combo->setCurrentIndex(0);
    m_from->setDate(today().addDays(-6));
    m_to->setDate(today());
    m_typing.stop();
    showPeriod();
}

void AuditFilterBar::showChange(ChangeId change)
{
    clear();
    m_change->setText(QString::number(change.value));
    m_typing.stop();
    Q_EMIT selectionChanged();
}

void AuditFilterBar::setSearching(bool searching)
{
    if (!searching) {
        m_noticed.stop();
        m_searching->hide();
    } else if (m_searching->isHidden() && !m_noticed.isActive()) {
        m_noticed.start();
    }
}

void AuditFilterBar::setActors(const QStringList &actors)
{
    const QString chosen = m_actor->currentData().toString();
    const QSignalBlocker quiet(m_actor);
    m_actor->clear();
    m_actor->addItem(tr("Everybody"), QString());
    for (const QString &actor : actors)
        m_actor->addItem(actor, actor);
    m_actor->setCurrentIndex(std::max(0, m_actor->findData(chosen)));
}

// The same days are others now.
void AuditFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_period->currentIndex() > AllTime)
        Q_EMIT selectionChanged();
}
