#include "ui/changes/wizard/typepage.h"

#include "models/changes/review/releasewords.h"
#include "models/changes/types/changespec.h"
#include "models/values/words.h"
#include "ui/common/statelook.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Types that belong together, in the order to show them: a heading, and keys separated by a blank.
struct Family
{
    const char *heading;
    QLatin1StringView types;
};

constexpr std::array kFamilies {
    Family {QT_TRANSLATE_NOOP("TypePage", "Service"), "add activate suspend restore deactivate delete"_L1},
    Family {QT_TRANSLATE_NOOP("TypePage", "What the carrier knows of a line"), "identifier carrier-plan contact custom-fields cost-center"_L1},
    Family {QT_TRANSLATE_NOOP("TypePage", "Our own records"), "customer-plan assign user-name archive unarchive"_L1},
};

constexpr int kCardPad = 9;
constexpr int kRadio = 16;

} // namespace

TypeCard::TypeCard(ChangeType type, QWidget *parent)
    : QAbstractButton(parent)
    , m_type(type)
    , m_remark(releasewords::undoingShort(type))
    , m_isDestructive(changeSpec(type).isDestructive())
{
    setObjectName(u"wizard.type."_s + key(type));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(words::of(type));
    setAccessibleName(words::of(type));
    //: what a change type does, and whether it can be undone
    setAccessibleDescription(tr("%1 %2").arg(words::purpose(type), m_remark));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TypeCard::sizeHint() const
{
    return {480, 2 * fontMetrics().height() + 4 + 2 * kCardPad};
}

void TypeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const QColor accent = tones::color(Tone::Accent, palette());
    const bool strong = isChecked() || hasFocus() || underMouse();
    painter.setPen(QPen(strong ? accent : tones::color(Tone::Line, palette()), isChecked() ? 1.8 : 1));
    painter.setBrush(isChecked() ? palette().color(QPalette::Highlight) : tones::color(Tone::Base, palette()));
    painter.drawRoundedRect(frame, 4, 4);

    const QRectF radio(kCardPad + 4, height() / 2.0 - kRadio / 2.0, kRadio, kRadio);
    painter.setPen(QPen(isChecked() ? accent : tones::color(Tone::Muted, palette()), 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(radio.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(radio.adjusted(4.5, 4.5, -4.5, -4.5));
    }

    const int line = fontMetrics().height();
    const QRect inner = rect().adjusted(kCardPad + 4 + kRadio + kCardPad, kCardPad, -kCardPad - 4, -kCardPad);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(isChecked() ? palette().color(QPalette::HighlightedText) : tones::color(Tone::Text, palette()));
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(isChecked() ? palette().color(QPalette::HighlightedText) : tones::color(Tone::Muted, palette()));
    painter.drawText(QRect(inner.left(), inner.top() + line + 4, inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter, words::purpose(m_type));

    const int width = fontMetrics().horizontalAdvance(m_remark);
    if (m_isDestructive) {
        const QColor bad = tones::color(Tone::Bad, palette());
        statelook::draw(painter, QRectF(inner.right() - width - 18, inner.top() + line / 2.0 - 6, 12, 12), Shape::Cross, bad);
        painter.setPen(bad);
    }
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), line), Qt::AlignRight | Qt::AlignVCenter, m_remark);
}

void TypeCard::keyPressEvent(QKeyEvent *event)
{
    const bool enters = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier;
    if (!enters)
        return QAbstractButton::keyPressEvent(event);
    setChecked(true);
    Q_EMIT taken();
}

void TypeCard::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT reached();
}

void TypeCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT taken();
}

TypePage::TypePage(ChangeDraft &draft, QWidget *parent)
    : WizardPage(parent)
    , m_draft(draft)
    , m_scroll(new QScrollArea)
    , m_cards(new QButtonGroup(this))
{
    auto *sheet = new QWidget;
    auto *cards = new QVBoxLayout(sheet);
    cards->setContentsMargins(0, 0, 8, 0);
    cards->setSpacing(8);
    for (const Family &family : kFamilies)
        addFamily(*cards, tr(family.heading), QString(family.types).split(u' '));
    cards->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(sheet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(m_cards, &QButtonGroup::idToggled, this, [this](int type, bool on) {
        if (!on)
            return;
        m_draft.type = ChangeType(type);
        Q_EMIT changed();
    });
}

void TypePage::addFamily(QVBoxLayout &cards, const QString &heading, const QStringList &types)
{
    auto *label = new QLabel(heading);
    label->setForegroundRole(QPalette::PlaceholderText);
    // Air above every heading but the first.
    label->setContentsMargins(0, cards.isEmpty() ? 0 : 8, 0, 0);
    cards.addWidget(label);
    for (const QString &each : types) {
        const auto type = changeType(each);
        if (!type)
            continue;
        auto *card = new TypeCard(*type);
        m_cards->addButton(card, int(*type));
        connect(card, &TypeCard::taken, this, &TypePage::nextWished);
        connect(card, &TypeCard::reached, this, [this, card] { m_scroll->ensureWidgetVisible(card, 0, 8); });
        cards.addWidget(card);
    }
}

QString TypePage::title() const
{
    return tr("What is to be done?");
}

QString TypePage::explanation() const
{
    return tr("Nothing is sent before you have reviewed every line and confirmed.");
}

void TypePage::enter()
{
    if (m_draft.type)
        m_cards->button(int(*m_draft.type))->setChecked(true);
}

QWidget *TypePage::workWidget()
{
    QAbstractButton *chosen = m_cards->checkedButton();
    return chosen != nullptr ? chosen : m_cards->buttons().constFirst();
}
