#pragma once

#include "models/store/database.h"
#include "tests/chaos/smalldisk.h"
#include "tests/support/simulatorprocess.h"

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>
#include <optional>

/// What an arena is made of.
struct ArenaOptions
{
    quint64 seed = 1;
    qint64 devices = 1000;
    /// Devices a changing request carries.
    qint64 batch = 50;
};

/// A folder with a simulator, a store and a profile between them. Everything is done by the real programs, as an operator would;
/// the store is also read here.
class Arena
{
public:
    explicit Arena(const ArenaOptions &options);

    /// Simulator running, profile added, fleet synced; false: see problem().
    [[nodiscard]] bool begin();
    QString problem() const { return m_problem; }

    SimulatorProcess &simulator() { return m_simulator; }
    Database &db() { return *m_db; }
    const QStringList &accounts() const { return m_accounts; }

    /// The program and what every call of it begins with, and the environment it runs in: login by variables, a home of its own.
    static QString program();
    QStringList arguments(const QStringList &command) const;
    const QProcessEnvironment &environment() const { return m_environment; }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// What a command with --json said, whether it did it or refused.
    struct Said
    {
        /// -1: it did not end by itself.
        int exitCode = -1;
        QJsonObject answer = {};
    };
    /// Runs a command to its end; problem() is what it complained of.
    Said ask(const QStringList &command);
    /// The same where only its being done will do. std::nullopt: it failed, see problem().
    std::optional<QJsonObject> call(const QStringList &command);

    /// What the simulator is told, as often as it takes: its port may be closed for a moment. False: see problem().
    [[nodiscard]] bool tellCarrier(const QString &path, const QByteArray &body);
    /// Remembered, so that a simulator that comes back has them too.
    [[nodiscard]] bool setFaults(const QByteArray &faults);
    /// SIGKILL, and the same simulator again from its state file.
    [[nodiscard]] bool restartSimulator();

    /// Keeps every writer out of the store, or lets them in again. False: somebody else is writing.
    bool lockStore();
    void unlockStore();
    /// The file system that the store is on; there only where SmallDisk is allowed.
    SmallDisk &disk() { return m_disk; }

    /// What a statement of one number finds; -1: it failed.
    qint64 number(const QString &sql);
    /// The first column of every row.
    QStringList texts(const QString &sql);

private:
    QString storePath() const;

    QTemporaryDir m_folder;
    SmallDisk m_disk;
    ArenaOptions m_options;
    SimulatorProcess m_simulator;
    QProcessEnvironment m_environment;
    std::unique_ptr<Database> m_db;
    /// Another writer's connection.
    std::unique_ptr<Database> m_other;
    QStringList m_accounts;
    QByteArray m_faults = "[]";
    QString m_problem;
};
