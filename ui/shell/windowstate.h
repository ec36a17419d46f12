#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;
class QSettings;

/// Keeps a window's place, size and maximised state: written a moment after each change and not only at a clean end, so that a crash
/// forgets nothing.
class WindowState : public QObject
{
    Q_OBJECT

public:
    /// Watches `window`, which owns this. `settings` outlives it.
    WindowState(QMainWindow *window, QSettings &settings);

    /// What was kept; else a good size on the screen there is.
    void restore();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();

    QMainWindow *m_window;
    QSettings &m_settings;
    QTimer m_later;
};
