#pragma once

#include "models/catalogue/currentprofile.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/waiting.h"
#include "ui/common/actions.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetableview.h"
#include "ui/devices/filteredit.h"

#include <QAction>
#include <QSettings>
#include <QTest>

#include <memory>

/// A Devices page on a store with a fleet, as the window would make it.
class DevicesStage
{
public:
    DevicesStage()
        : settings(world.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , reading(world.url())
        , working(world.url())
        , watch(reading)
        , actions(&settings)
    {
        profile.setAll({world.profile});
        watch.look(); // the first look always finds a change
    }

    PageContext context() { return {reading, working, watch, profile, actions, settings, world.clock}; }

    /// Shown, its first answer on the table.
    DevicesPage &open()
    {
        page = std::make_unique<DevicesPage>(context());
        page->resize(1200, 700);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
        (void)settle();
        return *page;
    }
    /// Until the table shows what was asked for.
    bool settle()
    {
        return spinUntil([this] { return !model().isAsking() && (model().rowCount() == 0 || model().device(0) != nullptr); });
    }

    DeviceTableView &table() { return *page->findChild<DeviceTableView *>(QStringLiteral("devices.table")); }
    DeviceTableModel &model() { return *page->findChild<DeviceTableModel *>(); }
    FilterEdit &filter() { return *page->findChild<FilterEdit *>(QStringLiteral("devices.filter")); }
    QAction *action(const char *id) { return actions.action(id); }
    template<typename T>
    T *find(const char *name) { return page->findChild<T *>(QString::fromLatin1(name)); }

    void type(const QString &text)
    {
        filter().setFocus();
        QTest::keyClicks(&filter(), text);
    }
    static QString iccid(qint64 number) { return FleetFixture::iccid(number); }

    ChangeFixture world;
    QSettings settings;
    StoreThread reading;
    StoreThread working;
    StoreWatch watch;
    CurrentProfile profile;
    Actions actions;
    std::unique_ptr<DevicesPage> page;
};
