#include "models/fleet/devicetablemodel.h"
#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetableview.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QWidget> devicesPage(GalleryStage &stage)
{
    return std::make_unique<DevicesPage>(stage.context());
}

std::unique_ptr<QWidget> devicesPageOfNobody(GalleryStage &stage)
{
    stage.profile().setAll({});
    return devicesPage(stage);
}

DevicesPage &devicesOf(QWidget &widget)
{
    return static_cast<DevicesPage &>(widget);
}

DeviceTableModel &fleetOf(QWidget &page)
{
    return *page.findChild<DeviceTableModel *>();
}

void waitForLines(GalleryStage &stage, QWidget &page)
{
    stage.waitUntil([&] { return !fleetOf(page).isAsking() && fleetOf(page).device(0) != nullptr; });
}

/// A line that the demo's change has suspended.
void lookAtOneLine(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).setFilter(u"state:suspend"_s);
    waitForLines(stage, page);
    devicesOf(page).setFilter({});
    waitForLines(stage, page);
    DeviceTableModel &table = fleetOf(page);
    int row = 0;
    while (row < 200 && (table.device(row) == nullptr || table.device(row)->state != "suspend"_L1 || !table.device(row)->evidenceAt.isValid()))
        ++row;
    devicesOf(page).selectLines({table.order().at(row % 200)});
    stage.settle(400);
}

void lookAtMany(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).setFilter(u"-state:deactive"_s);
    waitForLines(stage, page);
    devicesOf(page).findChild<DeviceTableView *>()->selectAll();
    stage.settle(600);
}

void mistype(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).setFilter(u"state:active colour:red plan:*"_s);
    stage.settle();
}

void matchNothing(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).setFilter(u"plan:moon"_s);
    stage.waitUntil([&] { return !fleetOf(page).isAsking(); });
}

void syncing(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).showSyncStarted();
    stage.settle(1200);
    devicesOf(page).showSyncProgress({{}, 3'421, 2});
}

void showSynced(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    SyncSummary summary;
    summary.devices = 5'000;
    summary.added = 12;
    summary.updated = 318;
    devicesOf(page).showSyncFinished(summary);
}

void wouldLose(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    devicesOf(page).showSyncFinished(failure(Error::Kind::Refused, u"sync.would-lose"_s, {u"1,204"_s, u"5,000"_s}));
}

void chooseColumns(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    stage.context().actions.action("device.columns")->trigger();
}

/// Cells edited in the table, one of them under which the fleet has moved, and one that is being edited.
void editCells(GalleryStage &stage, QWidget &page)
{
    waitForLines(stage, page);
    DeviceTableModel &table = fleetOf(page);
    auto *view = devicesOf(page).findChild<DeviceTableView *>();
    const auto cell = [&table](int row, const char *column) { return table.index(row, DeviceTableModel::columnOf(QString::fromLatin1(column))); };
    for (const char *hidden : {"imei", "mdn", "msisdn", "imsi", "eid", "meid", "account", "group", "last-connection"})
        view->setColumnHidden(DeviceTableModel::columnOf(QString::fromLatin1(hidden)), true);
    for (const char *shown : {"cf1", "cf2", "cost-center", "user-name"})
        view->setColumnHidden(DeviceTableModel::columnOf(QString::fromLatin1(shown)), false);
    table.setData(cell(1, "cf1"), u"North gate"_s);
    table.setData(cell(2, "cf1"), u"North gate"_s);
    table.setData(cell(2, "cost-center"), u"CC-4711"_s);
    table.setData(cell(4, "user-name"), u"Ada Lovelace"_s);
    table.setData(cell(5, "user-name"), u"Grace Hopper"_s);
    stage.settle(400);
    view->setFocus();
    view->setCurrentIndex(cell(7, "cf1"));
    view->edit(cell(7, "cf1"));
    stage.settle(300);
}

void noDevices(GalleryStage &stage, QWidget &page)
{
    Profile other = stage.profile().profile();
    other.id = ProfileId {other.id.value + 1};
    other.name = u"empty"_s;
    stage.profile().setAll({other});
    stage.waitUntil([&] { return fleetOf(page).total().has_value(); });
}

} // namespace

void addDevicesScenes(Gallery &gallery)
{
    constexpr QSize size {1180, 680};
    gallery.add(u"devices-line"_s, size, devicesPage, lookAtOneLine);
    gallery.add(u"devices-many"_s, size, devicesPage, lookAtMany);
    gallery.add(u"devices-mistake"_s, size, devicesPage, mistype);
    gallery.add(u"devices-nothing"_s, size, devicesPage, matchNothing);
    gallery.add(u"devices-syncing"_s, size, devicesPage, syncing);
    gallery.add(u"devices-synced"_s, size, devicesPage, showSynced);
    gallery.add(u"devices-would-lose"_s, size, devicesPage, wouldLose);
    gallery.add(u"devices-columns"_s, size, devicesPage, chooseColumns);
    gallery.add(u"devices-edits"_s, size, devicesPage, editCells);
    gallery.add(u"devices-empty"_s, size, devicesPage, noDevices);
    gallery.add(u"devices-nobody"_s, size, devicesPageOfNobody);
}
