#pragma once

#include "models/fleet/syncsummary.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class Actions;
class Clock;
class QLabel;
class QStackedLayout;

/// The sync in place: a button, and while it runs how many lines were read, how fast, and a way to stop it. As wide in both states.
class SyncControl : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SyncControl(Actions &actions, const Clock &clock, QWidget *parent = nullptr);

    void showRunning();
    /// Of all accounts together, however many have been read.
    void showProgress(const SyncProgress &progress);
    void showIdle();
    bool isRunning() const { return m_running; }
    qint64 devices() const { return m_devices; }

private:
    void createLayout(Actions &actions);
    void showFigures();

    const Clock &m_clock;
    bool m_running = false;
    std::chrono::milliseconds m_begun {0};
    qint64 m_devices = 0;
    QStackedLayout *m_stack;
    QLabel *m_figures;
    /// The rate goes on falling when nothing comes.
    QTimer m_tick;
};
