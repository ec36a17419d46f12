#include "ui/shell/firststart.h"

#include "ui/common/actions.h"
#include "ui/common/tones.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr QSize kDoor {320, 200};

/// A large button: icon, name, a few words.
class Door : public QAbstractButton
{
public:
    Door(QAction *action, const QString &picture, const QString &title, const QString &words)
        : m_words(words)
    {
        setObjectName(QStringLiteral("door.") + action->objectName());
        setText(title);
        setIcon(QIcon::fromTheme(picture));
        setAccessibleName(title);
        setAccessibleDescription(words);
        setFixedSize(kDoor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool eager = hasFocus() || underMouse();
        painter.setPen(QPen(tones::color(eager ? Tone::Accent : Tone::Line, palette()), eager ? 2 : 1));
        painter.setBrush(palette().color(isDown() ? QPalette::AlternateBase : QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        icon().paint(&painter, QRect((width() - 32) / 2, 28, 32, 32));
        QFont title = font();
        title.setPointSizeF(title.pointSizeF() * 1.25);
        title.setBold(true);
        painter.setFont(title);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRect(16, 72, width() - 32, 28), Qt::AlignCenter, text());
        painter.setFont(font());
        painter.setPen(tones::color(Tone::Muted, palette()));
        painter.drawText(QRect(24, 106, width() - 48, height() - 118), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_words);
    }

    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_words;
};

void Door::keyPressEvent(QKeyEvent *event)
{
    // As a push button does: Enter opens it, not only Space.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace

FirstStart::FirstStart(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_progress(new QLabel)
{
    setObjectName(QStringLiteral("firstStart"));
    auto *headline = new QLabel(tr("Welcome to Thingdesk"));
    QFont large = headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    headline->setFont(large);
    auto *words = new QLabel(tr("Bulk changes for ThingSpace lines: planned before they are sent, sent once, and proven."));
    words->setForegroundRole(QPalette::PlaceholderText);

    auto *doors = new QHBoxLayout;
    doors->setSpacing(24);
    doors->addStretch();
    doors->addWidget(new Door(actions.action("profile.new"), QStringLiteral("network-server"), tr("Connect to ThingSpace"),
                              tr("With your account and your login. They go into the keyring of this computer; nothing is changed at the carrier before you allow it.")));
    doors->addWidget(new Door(actions.action("demo.open"), QStringLiteral("media-playback-start"), tr("Try the demo fleet"),
                              tr("5,000 made-up devices on a simulator of your own. One click, and a first change runs before your eyes. Nothing leaves this computer.")));
    doors->addStretch();
    m_progress->setObjectName(QStringLiteral("firstStart.progress"));
    m_progress->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(headline, 0, Qt::AlignHCenter);
    layout->addWidget(words, 0, Qt::AlignHCenter);
    layout->addSpacing(16);
    layout->addLayout(doors);
    layout->addWidget(m_progress);
    layout->addStretch(3);
}

void FirstStart::setDemoProgress(const QString &text)
{
    m_progress->setText(text);
}
