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
    gallery.add(u"devices-empty"_s, size, devicesPage, noDevices);
    gallery.add(u"devices-nobody"_s, size, devicesPageOfNobody);
}
