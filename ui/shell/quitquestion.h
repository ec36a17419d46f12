#pragma once

#include <QDialog>

/// Asked when the window is closed while work runs: what is running, and three ways to go.
class QuitQuestion : public QDialog
{
    Q_OBJECT

public:
    enum class Way { Wait, PauseAndQuit, KeepInTray };
    /// Of what is only scheduled nothing can be waited for: it may be days.
    enum class Work { Running, Scheduled };

    /// `standing`: one or two sentences about what runs (models/changes says them).
    QuitQuestion(const QString &standing, Work work, bool hasTray, QWidget *parent);

Q_SIGNALS:
    void chosen(QuitQuestion::Way way);
    /// Esc, or “Do not quit”: everything stays as it is.
    void declined();
};
