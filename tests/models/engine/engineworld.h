#pragma once

#include "models/changes/changestore.h"
#include "models/changes/planning/planrequest.h"
#include "models/engine/engine.h"
#include "models/fleet/syncsummary.h"
#include "models/store/database.h"
#include "models/values/profile.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"
#include "thingspace/basics/clock.h"

#include <QJsonArray>
#include <QTemporaryDir>

/// A store, a simulator and a profile between them: what an engine lives in.
class EngineWorld
{
public:
    /// `arguments` of the simulator, e.g. {"--devices", "500", "--delay", "0..50"}. `settings` of the profile.
    explicit EngineWorld(QStringList arguments, QStringList settings = {});

    /// Store opened, simulator running, profile added, fleet synced; false: see problem().
    [[nodiscard]] bool begin();
    QString problem() const { return m_problem; }

    SimulatorProcess &simulator() { return m_simulator; }
    Database &db() { return *m_db; }
    StoreUrl url() const { return {StoreUrl::Kind::Sqlite, m_folder.filePath(QStringLiteral("fleet.sqlite")), {}}; }
    Profile profile();
    bool set(const QStringList &settings);
    FakeSecretSource &secrets() { return m_secrets; }

    Result<SyncSummary> sync();
    /// Somebody else does this to a line: "suspend", "restore", "deactivate". The fleet here learns of it at the next sync.
    [[nodiscard]] bool moveElsewhere(const QString &iccid, const QString &operation);
    /// ICCIDs of known lines in a state, at most `most`, in store order.
    QStringList lines(const QString &state, int most);
    /// A draft over these ICCIDs, submitted.
    Result<PlanSummary> release(ChangeType type, const QStringList &iccids, const QStringList &settings = {}, const ChangeBrake &brake = {},
                                bool queuesBehind = false);
    Result<PlanSummary> plan(ChangeType type, const QStringList &iccids, const QStringList &settings = {}, const ChangeBrake &brake = {},
                             bool queuesBehind = false);
    Result<void> submit(ChangeId change);
    Result<void> resume(ChangeId change);

    /// Runs an engine until it finishes.
    Result<void> run(EngineOptions options);
    Result<void> runOnly(ChangeId change, std::chrono::milliseconds waitFor = std::chrono::seconds(20));

    Change change(ChangeId change);
    qint64 count(ChangeId change, ItemState state) { return this->change(change).counts.value(state); }
    QList<ChangeItem> items(ChangeId change, std::optional<ItemState> state = {});
    /// How many rows a statement of one number finds.
    qint64 number(const QString &sql);
    /// What engine-protocol.md 9 says must not be: one line a violation.
    QStringList violations();

private:
    QTemporaryDir m_folder;
    SimulatorProcess m_simulator;
    QStringList m_settings;
    SystemClock m_clock;
    FakeSecretSource m_secrets;
    std::unique_ptr<Database> m_db;
    QString m_problem;
};
