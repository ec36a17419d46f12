#pragma once

#include "app/desktop/enginethread.h"
#include "ui/common/pagecontext.h"
#include "ui/shell/quitquestion.h"

#include <QObject>

class MainWindow;
class QSystemTrayIcon;
struct WorkStanding;

/// Leaving in order: with edits, a half-made change or work under way it asks, and does what was answered. The engine always ends before the window does.
class Quitting : public QObject
{
    Q_OBJECT

public:
    /// `tray` may be nullptr. All of them outlive it.
    Quitting(const PageContext &context, EngineThread &engine, MainWindow &window, QSystemTrayIcon *tray, QObject *parent = nullptr);

    /// What the person wants by closing the window or Ctrl+Q. `unsavedEdits`: of settings, which would be lost.
    void ask(int unsavedEdits);
    /// Without a question, as at the end of a session: what is on the wire is waited for.
    void quit();

Q_SIGNALS:
    /// Everything is committed; the window may go.
    void done();

private:
    void askAboutEdits(int unsavedEdits);
    void askAboutWizards();
    void askAboutWork();
    void question(const WorkStanding &standing);
    void take(QuitQuestion::Way way);
    void pauseAll();
    void waitForTheEnd();
    void look();

    PageContext m_context;
    EngineThread &m_engine;
    MainWindow &m_window;
    QSystemTrayIcon *m_tray;
    /// Lives while a wizard is asked.
    std::unique_ptr<QObject> m_wizard;
    bool m_asking = false;
    bool m_waiting = false;
    bool m_leaving = false;
};
