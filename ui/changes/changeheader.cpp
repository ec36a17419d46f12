#include "ui/changes/changeheader.h"

#include "models/changes/chains/changechains.h"
#include "models/changes/watching/changewords.h"
#include "models/values/showntime.h"
#include "ui/changes/elidedlabel.h"
#include "ui/common/actions.h"
#include "ui/common/statelook.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 120;
/// In characters: from here on the buttons have their words.
constexpr int kRoomy = 130;

QToolButton *commandButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setObjectName(u"changes.do."_s + action->objectName());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *iconButton(const Actions &actions, const char *id)
{
    QToolButton *button = commandButton(actions.action(id));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(actions.purpose(actions.action(id)));
    return button;
}

QString factsOf(const Change &change)
{
    QStringList facts {ChangeHeader::tr("change %1").arg(change.id.value)};
    if (!change.createdBy.isEmpty())
        //: who planned a change
        facts << ChangeHeader::tr("by %1").arg(change.createdBy);
    if (!change.input.name.isEmpty())
        //: the file that the lines of a change came in
        facts << ChangeHeader::tr("from %1").arg(change.input.name);
    if (change.state == ChangeState::Scheduled)
        facts << changewords::start(change) << ChangeHeader::tr("confirmed %1").arg(showntime::dateAndTime(change.releasedAt));
    else if (change.releasedAt.isValid())
        facts << ChangeHeader::tr("released %1").arg(showntime::dateAndTime(change.releasedAt));
    else
        facts << ChangeHeader::tr("planned %1").arg(showntime::dateAndTime(change.createdAt));
    if (change.state == ChangeState::Draft && change.startAt.isValid())
        facts << changewords::start(change);
    if (const QString wave = changewords::wave(change); !wave.isEmpty())
        facts << wave;
    if (change.finishedAt.isValid())
        facts << ChangeHeader::tr("ended %1").arg(showntime::dateAndTime(change.finishedAt));
    return facts.join(u" · "_s);
}

} // namespace

ChangeHeader::ChangeHeader(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel)
    , m_name(new QLineEdit)
    , m_shape(new QLabel)
    , m_state(new QLabel)
    , m_facts(new QLabel)
    , m_source(new QLabel)
    , m_then(new QLabel)
    , m_paused(new QLabel)
    , m_incidents(new QLabel)
    , m_review(commandButton(actions.action("change.review")))
    , m_pause(commandButton(actions.action("change.pause")))
    , m_resume(commandButton(actions.action("change.resume")))
    , m_begin(commandButton(actions.action("change.begin")))
    , m_reschedule(commandButton(actions.action("change.reschedule")))
{
    createLayout(actions);
    connectSignals();
    setChange({});
}

void ChangeHeader::createLayout(const Actions &actions)
{
    m_title->setObjectName(u"changes.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    m_name->setObjectName(u"changes.name"_s);
    m_name->setAccessibleName(tr("The change's name"));
    m_name->setPlaceholderText(tr("A name for this change"));
    m_name->setMaxLength(kLongestName);
    m_name->installEventFilter(this);
    m_name->hide();
    m_state->setObjectName(u"changes.state"_s);
    m_facts->setObjectName(u"changes.facts"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setObjectName(u"changes.source"_s);
    m_source->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_then->setObjectName(u"changes.then"_s);
    m_then->setWordWrap(true);
    m_then->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_paused->setObjectName(u"changes.paused"_s);
    m_paused->setWordWrap(true);
    m_incidents->setObjectName(u"changes.incidents"_s);
    m_incidents->setWordWrap(true);
    m_incidents->hide();

    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(iconButton(actions, "change.back"));
    title->addWidget(m_title, 1);
    title->addWidget(m_name, 1);
    title->addSpacing(8);
    for (QToolButton *button : {m_review, m_pause, m_resume, m_begin, m_reschedule})
        title->addWidget(button);
    for (const char *id : {"change.cancel", "change.retry", "change.undo", "change.settle", "change.results"}) {
        m_others << commandButton(actions.action(id));
        m_others.last()->setAccessibleName(actions.action(id)->text().remove(u'&'));
        title->addWidget(m_others.last());
    }
    title->addWidget(iconButton(actions, "change.audit"));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(6);
    facts->addWidget(m_shape);
    facts->addWidget(m_state);
    facts->addSpacing(6);
    facts->addWidget(m_facts);
    facts->addSpacing(6);
    facts->addWidget(m_source);
    facts->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(title);
    layout->addLayout(facts);
    layout->addWidget(m_then);
    layout->addWidget(m_paused);
    layout->addWidget(m_incidents);
}

void ChangeHeader::connectSignals()
{
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(m_source, &QLabel::linkActivated, this, [this] { Q_EMIT sourceOpened(m_change.source); });
    connect(m_then, &QLabel::linkActivated, this, [this] { Q_EMIT sourceOpened(changechains::successor(m_change.then)); });
}

void ChangeHeader::setChange(const Change &change)
{
    if (change.id != m_change.id)
        endRename(false);
    m_change = change;
    const bool isKnown = bool(change.id);
    m_title->setText(isKnown ? changewords::title(change) : QString());
    m_facts->setText(isKnown ? factsOf(change) : QString());
    m_facts->setToolTip(changewords::input(change.input));
    m_source->setVisible(bool(change.source));
    m_source->setText(u"<a href=\"source\">%1</a>"_s.arg(changewords::link(change).toHtmlEscaped()));
    m_source->setAccessibleName(changewords::link(change));
    const QString then = changewords::following(change);
    m_then->setVisible(!then.isEmpty());
    m_then->setText(changechains::successor(change.then) ? u"<a href=\"then\">%1</a>"_s.arg(then.toHtmlEscaped()) : then.toHtmlEscaped());
    m_then->setAccessibleName(then);
    const QString paused = changewords::paused(change);
    m_paused->setText(paused);
    m_paused->setVisible(!paused.isEmpty());
    m_review->setVisible(change.state == ChangeState::Draft && isKnown);
    m_resume->setVisible(change.state == ChangeState::Paused);
    m_begin->setVisible(change.state == ChangeState::Scheduled && !change.pausedBecause.isEmpty());
    m_reschedule->setVisible(change.state == ChangeState::Scheduled);
    m_pause->setVisible(change.state != ChangeState::Scheduled && !m_resume->isVisibleTo(this) && !m_review->isVisibleTo(this));
    showState();
}

void ChangeHeader::setIncidents(const QString &sentence)
{
    m_incidents->setText(sentence);
    m_incidents->setVisible(!sentence.isEmpty());
}

void ChangeHeader::showState()
{
    const StateLook look = statelook::of(m_change.state);
    m_shape->setVisible(bool(m_change.id));
    m_shape->setPixmap(statelook::icon(look, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_state->setText(m_change.id ? look.word : QString());
}

void ChangeHeader::beginRename()
{
    if (!m_change.id)
        return;
    m_name->setText(m_change.name);
    m_title->hide();
    m_name->show();
    m_name->selectAll();
    m_name->setFocus();
}

void ChangeHeader::endRename(bool keep)
{
    if (m_name->isHidden())
        return;
    const QString name = m_name->text().trimmed();
    m_name->hide();
    m_title->show();
    if (keep && name != m_change.name)
        Q_EMIT renamed(name);
}

bool ChangeHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    // Whoever goes elsewhere has not said Enter.
    if (watched == m_name && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        endRename(false);
    return QWidget::eventFilter(watched, event);
}

void ChangeHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isRoomy = width() >= kRoomy * fontMetrics().averageCharWidth();
    for (QToolButton *button : std::as_const(m_others))
        button->setToolButtonStyle(isRoomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void ChangeHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    else if (event->type() == QEvent::LocaleChange && m_change.id)
        m_facts->setText(factsOf(m_change));
    QWidget::changeEvent(event);
}
