#pragma once

#include "app/carrier/simulatorhost.h"
#include "app/cli/enginerun.h"
#include "app/cli/session.h"
#include "models/changes/changestore.h"

#include <QDir>
#include <QJsonArray>
#include <QObject>

#include <memory>

/// The whole job, from an empty folder to the evidence: a simulator, a store, a sync, a bulk change of 250 lines, results, audit log and
/// the simulator's own ledger. One function a step, in order.
class DemoRun : public QObject
{
    Q_OBJECT

public:
    DemoRun(const QString &folder, Console &console, QObject *parent = nullptr);
    ~DemoRun() override;

    void start();

    ChangeId change() const { return m_change; }
    QString storeUrl() const;
    QString file(const QString &name) const { return m_folder.absoluteFilePath(name); }
    /// Its items by state, at the end.
    Result<Change> outcome();

Q_SIGNALS:
    void finished(const Result<void> &result);

private:
    void startSimulator();
    void askAccounts();
    void makeStore(const QStringList &accounts);
    void readFleet();
    void plan();
    void apply();
    void writeEvidence();
    void readLedger(qint64 after);
    void writeLedger();
    void end(const Result<void> &result);

    QDir m_folder;
    Console &m_console;
    SimulatorHost m_simulator;
    std::unique_ptr<Session> m_session;
    Profile m_profile;
    ChangeId m_change;
    QJsonArray m_ledger;
};
