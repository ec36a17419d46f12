#include "ui/devices/filteredit.h"

#include "ui/common/statelook.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace {

constexpr int kOfferWidth = 280;
constexpr int kOffersShown = 10;

StateLook lookOf(FilterEdit::Mark mark)
{
    switch (mark) {
    case FilterEdit::Mark::Empty:
        return {Shape::Ring, Tone::Quiet, {}};
    case FilterEdit::Mark::Checking:
        return {Shape::HalfDisc, Tone::Moving, {}};
    case FilterEdit::Mark::Good:
        return {Shape::Disc, Tone::Good, {}};
    case FilterEdit::Mark::Mistake:
        return {Shape::Cross, Tone::Bad, {}};
    }
    Q_UNREACHABLE();
}

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_markAction(new QAction(this))
    , m_completer(new QCompleter(this))
    , m_offers(new QStringListModel(this))
{
    setObjectName(u"devices.filter"_s);
    setAccessibleName(tr("Filter"));
    addAction(m_markAction, LeadingPosition);
    m_completer->setModel(m_offers);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kOffersShown);
    m_completer->popup()->setObjectName(u"devices.filter.offers"_s);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterEdit::takeOffer);
    connect(m_markAction, &QAction::triggered, this, [this] { setFocus(Qt::OtherFocusReason); });
    paintMark();
}

void FilterEdit::setMark(Mark mark, const QString &sentence, qsizetype place)
{
    m_mark = mark;
    m_mistake = place;
    setAccessibleDescription(sentence);
    m_markAction->setToolTip(sentence);
    paintMark();
    update();
}

void FilterEdit::paintMark()
{
    m_markAction->setIcon(m_mark == Mark::Empty ? QIcon::fromTheme(u"view-filter"_s) : statelook::icon(lookOf(m_mark), palette()));
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

// ---- offers

void FilterEdit::offer(const QStringList &completions, qsizetype start, qsizetype length)
{
    m_offers->setStringList(completions);
    m_offerStart = start;
    m_offerLength = length;
    if (completions.isEmpty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(xOf(start), 0, kOfferWidth, height()));
    m_completer->popup()->setCurrentIndex({});
}

bool FilterEdit::isOffering() const
{
    return m_completer->popup()->isVisible();
}

void FilterEdit::takeOffer(const QString &completion)
{
    setText(text().replace(m_offerStart, m_offerLength, completion));
    setCursorPosition(int(m_offerStart + completion.size()));
    Q_EMIT completed();
}

// ---- keys

// Tab takes the first offer, where there is one, before it moves the focus.
bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab && isOffering()) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        const QString completion = chosen.isValid() ? chosen.data().toString() : m_offers->stringList().value(0);
        m_completer->popup()->hide();
        takeOffer(completion);
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    // The offers know what to do with these.
    if (isOffering() && (key == Qt::Key_Escape || (isEnter && m_completer->popup()->currentIndex().isValid()))) {
        event->ignore();
    } else if (isEnter) {
        m_completer->popup()->hide();
        Q_EMIT committed();
    } else if (key == Qt::Key_Escape) {
        const bool hadText = !text().isEmpty();
        clear();
        if (hadText)
            Q_EMIT cleared();
        else
            Q_EMIT left();
    } else if (key == Qt::Key_Down && !isOffering()) {
        if (text().isEmpty())
            Q_EMIT recentWanted();
        else
            Q_EMIT left();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

// ---- looks

// Where a character begins: as far from the cursor as the text between them is wide.
int FilterEdit::xOf(qsizetype place) const
{
    const QFontMetrics metrics(font());
    return cursorRect().center().x() + metrics.horizontalAdvance(text().left(place)) - metrics.horizontalAdvance(text().left(cursorPosition()));
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_mark != Mark::Mistake)
        return;
    // A wave from the place of the mistake to the end of its word.
    qsizetype end = m_mistake;
    while (end < text().size() && !text().at(end).isSpace())
        ++end;
    const int left = std::max(xOf(m_mistake), 2);
    const int right = std::min(std::max(xOf(end), left + 8), width() - 4);
    const int y = height() - 6;
    QPainterPath wave(QPointF(left, y));
    for (int x = left, up = 1; x < right; x += 3, up = -up)
        wave.lineTo(x + 3, y - (up > 0 ? 2 : 0));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones::color(Tone::Bad, palette()), 1.2));
    painter.drawPath(wave);
}
