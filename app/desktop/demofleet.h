#pragma once

#include "app/carrier/simulatorhost.h"
#include "models/store/storeurl.h"
#include "models/values/ids.h"
#include "models/values/profile.h"
#include "thingspace/basics/clock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class Database;
class StoreThread;

/// A made-up fleet of 5,000 lines on a simulator of its own, to try everything without an account: store, simulator state and simulator log in
/// one folder, kept from one start to the next. The simulator ends with this object, and with the process.
///
/// The demo's profile names the simulator's port. Where another program has taken that port, or the simulator's state cannot be used, the demo
/// is made anew.
class DemoFleet : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made at need, for its owner alone. `clock` must outlive it.
    DemoFleet(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    ~DemoFleet() override;

    /// <application data>/demo
    static QString defaultFolder();

    StoreUrl store() const;
    /// Again after failed().
    void start();
    /// This start made it: there is nothing in its store but the profile.
    bool isNew() const { return m_isNew; }

Q_SIGNALS:
    /// The simulator answers, and the store has its profile.
    void ready(const StoreUrl &store, const QString &profile);
    /// It could not be started, or its simulator ended later. Errors: Storage; Network "demo.simulator", "demo.ended".
    void failed(const Error &error);

private:
    void handleProfile(const Result<std::optional<Profile>> &profile);
    void waitForPort();
    void makeAnew();
    void startSimulator(quint16 port);
    void handleStarted(const Result<void> &started);
    void addProfile(const QStringList &accounts);
    void announce(const Result<Profile> &profile);
    void fail(const Error &error);

    const QDir m_folder;
    const Clock &m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SimulatorHost> m_simulator;
    QTimer m_portTimer;
    QDeadlineTimer m_patience;
    /// Of the profile that the store has; 0: it has none.
    quint16 m_port = 0;
    bool m_isNew = false;
};

/// The change that a new demo shows: a suspension of 120 active lines, planned and released. After the first sync, not on the window's thread.
/// Errors: Storage; Usage "profile.unknown".
[[nodiscard]] Result<ChangeId> prepareFirstChange(Database &db, const Clock &clock);
