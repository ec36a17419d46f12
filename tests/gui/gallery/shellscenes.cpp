#include "app/desktop/workspace.h"
#include "models/changes/watching/changewords.h"
#include "models/changes/watching/workstanding.h"
#include "models/values/wording.h"
#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/common/noticebar.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/quitquestion.h"

#include <QAction>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow {1280, 800};

/// A whole window on a store of its own; the scene's widget, which takes the rest along when it goes.
class Opened : public QWidget
{
public:
    Opened(GalleryStage &stage, const QString &store, bool isDemo)
        : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_workspace(WorkspacePlan {{StoreUrl::Kind::Sqlite, store, {}}, u"demo"_s, isDemo, false}, stage.theme(), m_settings)
    {
        m_workspace.open({});
        m_workspace.window().hide();
        m_workspace.window().setParent(this, Qt::Widget);
        m_workspace.window().show();
    }

    ~Opened() override { m_workspace.window().setParent(nullptr); }

    void resizeEvent(QResizeEvent *) override { window().setGeometry(rect()); }

    MainWindow &window() { return m_workspace.window(); }
    void trigger(const char *action)
    {
        for (QAction *known : window().actions()) {
            if (known->objectName() == QLatin1StringView(action))
                known->trigger();
        }
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Workspace m_workspace;
};

Opened &opened(QWidget &widget)
{
    return static_cast<Opened &>(widget);
}

std::unique_ptr<QWidget> onDemoStore(GalleryStage &stage)
{
    return std::make_unique<Opened>(stage, stage.store().path, true);
}

QTableView *table(QWidget &widget)
{
    return widget.findChild<QTableView *>(u"devices.table"_s);
}

void waitForDevices(GalleryStage &stage, QWidget &widget)
{
    stage.waitUntil([&widget] { return table(widget) != nullptr && table(widget)->model()->rowCount() > 0; });
    stage.settle(600);
}

/// A store as a later version would leave it.
QString newerStore(const QString &folder, const QString &of)
{
    const QString path = folder + u"/newer.sqlite"_s;
    QFile::remove(path);
    QFile::copy(of, path);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        db.setDatabaseName(path);
        db.open();
        QSqlQuery(db).exec(u"UPDATE schema_version SET version = 9999"_s);
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    return path;
}

} // namespace

void addShellScenes(Gallery &gallery)
{
    static const QTemporaryDir folder;
    gallery.add(u"window-first-start"_s, kWindow, [](GalleryStage &stage) {
        QFile::remove(folder.filePath(u"empty.sqlite"_s));
        return std::make_unique<Opened>(stage, folder.filePath(u"empty.sqlite"_s), false);
    });
    gallery.add(u"window-devices"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        table(widget)->selectRow(3);
        stage.settle(600);
    });
    gallery.add(u"window-palette"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        opened(widget).trigger("palette.open");
    });
    gallery.add(u"window-help"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        opened(widget).trigger("help.page");
    });
    gallery.add(u"window-select-first"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        opened(widget).trigger("edit.select-first");
    });
    gallery.add(u"window-quit"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        WorkStanding standing;
        standing.running = 1;
        standing.unsent = 1'200;
        standing.moving = 200;
        (new QuitQuestion(changewords::underWay(standing), QuitQuestion::Work::Running, true, &opened(widget).window()))->open();
    });
    gallery.add(u"window-quit-scheduled"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        WorkStanding standing;
        standing.scheduled = 2;
        (new QuitQuestion(changewords::underWay(standing), QuitQuestion::Work::Scheduled, true, &opened(widget).window()))->open();
    });
    // Nobody answers at the demo's address any more: what a carrier that is gone looks like.
    gallery.add(u"window-server-gone"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        opened(widget).trigger("fleet.sync");
        stage.settle(3000);
    });
    gallery.add(u"window-disk-full"_s, kWindow, onDemoStore, [](GalleryStage &stage, QWidget &widget) {
        waitForDevices(stage, widget);
        const Error full = failure(Error::Kind::Storage, u"store.full"_s, {stage.store().shown()}).value();
        opened(widget).window().notice().say(NoticeBar::Kind::Error, Workspace::tr("Nothing is sent at the moment: %1").arg(wording::sentence(full)));
    });
    gallery.add(u"window-newer-store"_s, kWindow, [](GalleryStage &stage) {
        return std::make_unique<Opened>(stage, newerStore(folder.path(), stage.store().path), false);
    }, [](GalleryStage &stage, QWidget &) { stage.settle(1500); });
}
