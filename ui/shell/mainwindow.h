#pragma once

#include "ui/common/pagecontext.h"
#include "ui/common/worldstrip.h"
#include "ui/shell/statusline.h"

#include <QHash>
#include <QMainWindow>

class CommandPalette;
class EmptyState;
class FirstStart;
class Navigation;
class NoticeBar;
class Page;
class QStackedWidget;

/// The frame: navigation, pages, status line, palette. It only arranges: what pages do is theirs, what they tell each other is app's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const PageContext &context, QWidget *parent = nullptr);

    /// `action`: "page.…"; the window takes the page over. Pages appear in the order of the calls.
    void addPage(Page *page, const char *action);
    void finishPages();
    void showPage(Page *page);
    Page *currentPage() const;
    /// The two doors, if there is no profile.
    void showWhatThereIs();
    void setRunning(Page *page, int count);

    StatusLine &statusLine() { return *m_status; }
    FirstStart &firstStart() { return *m_firstStart; }
    /// What concerns the whole program: the engine stopped, the store is full, what a crash left.
    NoticeBar &notice() { return *m_notice; }

    /// The store cannot be read: nothing else is shown until it can be.
    void showStoreProblem(const QString &sentence);
    void hideStoreProblem();
    bool hasStoreProblem() const;

    /// The next close is meant: no question.
    void closeForGood();
    /// To the front, out of the tray or from behind other windows.
    void raiseToFront();

Q_SIGNALS:
    /// The person wants to leave (Ctrl+Q, the window's cross); whoever listens asks, and calls closeForGood().
    void quitRequested();
    void pageShown(Page *page);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    void showWorld();
    void showHelp();

    PageContext m_context;
    Navigation *m_navigation;
    WorldStrip *m_world;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    FirstStart *m_firstStart;
    EmptyState *m_storeProblem;
    StatusLine *m_status;
    CommandPalette *m_palette;
    QHash<Page *, QAction *> m_pages;
    Page *m_lastPage = nullptr;
    bool m_mayClose = false;
};
