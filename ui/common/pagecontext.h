#pragma once

class Actions;
class Clock;
class CurrentProfile;
class QSettings;
class StoreThread;
class StoreWatch;

/// What every page is given. All of it outlives the pages; nothing in it belongs to one of them.
struct PageContext
{
    /// For what is on show: rows, counts, details. Nobody writes here.
    StoreThread &reading;
    /// For what takes long or writes: planning, exports, pause and resume.
    StoreThread &working;
    /// Tells when what is shown may have changed.
    StoreWatch &watch;
    CurrentProfile &profile;
    Actions &actions;
    /// Window state, columns, recent things: saved when changed. No secrets.
    QSettings &settings;
    const Clock &clock;
};
