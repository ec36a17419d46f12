#pragma once

#include "models/fleet/periodicsync.h"

class CarrierLink;
class Console;
class Session;

/// Reads a profile's fleet again and again while the worker works. A reading that fails is told on standard error and ends nothing:
/// the next one comes in its time. One login for all of them, so that a refused one is not tried again.
class WorkSync : public QObject
{
    Q_OBJECT

public:
    /// `session` and `console` must outlive it; `profile` is the session's.
    WorkSync(Session &session, const Profile &profile, Console &console, std::chrono::milliseconds every, QObject *parent = nullptr);

    /// The first reading begins at once.
    void start() { m_periodic.start(true); }
    /// Ends the one that is under way; no other begins.
    void stop() { m_periodic.stop(); }

private:
    std::unique_ptr<FleetSync> makeSync();
    void tell(const Result<SyncSummary> &result);

    Session &m_session;
    Console &m_console;
    CarrierLink &m_link;
    PeriodicSync m_periodic;
};
