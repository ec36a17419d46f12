#include "ui/shell/navigation.h"

#include "ui/common/tones.h"

#include <QAction>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int kNavigationWidth = 148;
constexpr int kPageButtonHeight = 36;

/// A page's button: icon and name on the left, its count on the right.
class PageButton : public QToolButton
{
public:
    explicit PageButton(QAction *page)
    {
        setObjectName(QStringLiteral("navigation.") + page->objectName());
        setCheckable(true);
        setAutoExclusive(true);
        setAutoRaise(true);
        setFixedHeight(kPageButtonHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setText(page->text().remove(u'&'));
        setIcon(page->icon());
        setToolTip(page->toolTip());
        connect(this, &QToolButton::clicked, page, &QAction::trigger);
        setCount(0);
    }

    void setCount(int count)
    {
        m_count = count;
        //: a page's name and how many things run on it
        setAccessibleName(count > 0 ? Navigation::tr("%1, %n running", nullptr, count).arg(text()) : text());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            QColor ground = palette().color(QPalette::Highlight);
            if (!isChecked())
                ground.setAlphaF(0.5F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(rect().adjusted(0, 2, 0, -2), 4, 4);
        }
        const QColor ink = palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText);
        icon().paint(&painter, QRect(10, (height() - 16) / 2, 16, 16));
        painter.setPen(ink);
        painter.drawText(rect().adjusted(36, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (m_count > 0) {
            const QString number = QLocale().toString(m_count);
            const int width = std::max(20, fontMetrics().horizontalAdvance(number) + 12);
            const QRect badge(rect().right() - width - 7, (height() - 18) / 2, width, 18);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tones::color(Tone::Accent, palette()));
            painter.drawRoundedRect(badge, 9, 9);
            painter.setPen(tones::color(Tone::OnAccent, palette()));
            painter.drawText(badge, Qt::AlignCenter, number);
        }
        if (hasFocus()) {
            painter.setPen(QPen(tones::color(Tone::Accent, palette()), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4);
        }
    }

private:
    int m_count = 0;
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(kNavigationWidth);
    m_layout->setContentsMargins(8, 8, 8, 8);
    m_layout->setSpacing(0);
}

void Navigation::addPage(QAction *action)
{
    auto *button = new PageButton(action);
    m_buttons.insert(action, button);
    m_layout->addWidget(button);
}

void Navigation::addStretch()
{
    m_layout->addStretch();
}

void Navigation::setCount(QAction *action, int count)
{
    static_cast<PageButton *>(m_buttons.value(action))->setCount(count);
}

void Navigation::setCurrent(QAction *action)
{
    m_buttons.value(action)->setChecked(true);
}
