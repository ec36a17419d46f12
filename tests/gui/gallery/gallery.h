#pragma once

#include "models/catalogue/currentprofile.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"
#include "ui/common/actions.h"
#include "ui/common/pagecontext.h"
#include "ui/common/theme.h"

#include <QSettings>
#include <QSize>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

/// What the scenes of one run play on: a demo store as `thingdeskctl demo` leaves it (5,000 devices, a finished suspend of 250, its audit
/// entries), copied for this run, and everything that a page asks for.
class GalleryStage
{
public:
    /// `store`: the file to work on.
    explicit GalleryStage(const QString &store);

    PageContext context();
    Theme &theme() { return m_theme; }
    const StoreUrl &store() const { return m_reading.url(); }
    CurrentProfile &profile() { return m_profile; }
    const Clock &clock() const { return m_clock; }

    /// Runs the event loop until it holds, at most 20 seconds; a scene that waits in vain ends the run.
    void waitUntil(const std::function<bool()> &holds);
    /// Runs the event loop for a little: what is queued gets done, what is late is loaded.
    void settle(int milliseconds = 150);

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    QSettings m_settings;
    StoreThread m_reading;
    StoreThread m_working;
    StoreWatch m_watch;
    CurrentProfile m_profile;
    Actions m_actions;
    Theme m_theme;
};

/// The scenes: a name that becomes the picture's file name, a size, and what makes the widget. It is shown before it is grabbed; a scene
/// that returns waits until the widget shows what it should (GalleryStage::waitUntil after show()).
class Gallery
{
public:
    using Make = std::function<std::unique_ptr<QWidget>(GalleryStage &)>;
    struct Scene
    {
        QString name;
        QSize size;
        Make make;
        /// After show(): drives the widget to what the picture is to show. May be empty.
        std::function<void(GalleryStage &, QWidget &)> play;
    };

    void add(const QString &name, QSize size, Make make, std::function<void(GalleryStage &, QWidget &)> play = {})
    {
        m_scenes.push_back({name, size, std::move(make), std::move(play)});
    }
    const std::vector<Scene> &scenes() const { return m_scenes; }

private:
    std::vector<Scene> m_scenes;
};
