#include "ui/shell/quitquestion.h"

#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

QuitQuestion::QuitQuestion(const QString &standing, Work work, bool hasTray, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("quit"));
    const bool isRunning = work == Work::Running;
    setWindowTitle(isRunning ? tr("Work is running") : tr("Changes are scheduled"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *text = new QLabel(standing);
    text->setObjectName(QStringLiteral("quit.standing"));
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addSpacing(8);

    const auto addWay = [this, layout](const char *name, const QString &icon, const QString &title, const QString &words, Way way) {
        auto *button = new QCommandLinkButton(title, words);
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(QIcon::fromTheme(icon));
        connect(button, &QPushButton::clicked, this, [this, way] {
            Q_EMIT chosen(way);
            disconnect(this, &QDialog::rejected, this, nullptr);
            close();
        });
        layout->addWidget(button);
        return button;
    };
    QPushButton *first = nullptr;
    if (!isRunning)
        first = addWay("quit.pause", QStringLiteral("application-exit"), tr("&Quit"), tr("A change whose time goes by meanwhile does not begin late by itself: it asks at the next start."), Way::PauseAndQuit);
    else
        first = addWay("quit.wait", QStringLiteral("chronometer"), tr("&Wait, then quit"), tr("The window stays until nothing is on its way any more, then it closes by itself."), Way::Wait);
    if (isRunning)
        addWay("quit.pause", QStringLiteral("media-playback-pause"), tr("&Pause and quit"), tr("Nothing more is sent. What is on its way is looked up at the next start."), Way::PauseAndQuit);
    if (hasTray)
        addWay("quit.tray", QStringLiteral("window-minimize"), tr("&Keep running in the tray"), tr("The window closes, the work goes on. The icon in the tray brings the window back."), Way::KeepInTray);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Do not quit"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("quit.decline"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &QuitQuestion::declined);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    first->setFocus();
    setMinimumWidth(480);
}
