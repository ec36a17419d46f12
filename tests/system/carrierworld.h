#pragma once

#include "tests/support/ctl.h"
#include "tests/support/simulatorprocess.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>

/// A simulator and a command line that knows it: the profile "default" on its origin, synced on demand.
class CarrierWorld
{
public:
    explicit CarrierWorld(const QStringList &simulatorArguments = {}) : m_simulator(simulatorArguments) { }

    SimulatorProcess &simulator() { return m_simulator; }
    Ctl &ctl() { return m_ctl; }

    /// Simulator, profile with all its accounts, first sync. Empty: fine, else what went wrong.
    QByteArray begin();
    QStringList accounts();

    /// ICCIDs of at most `limit` lines that the filter matches.
    QStringList iccids(const QString &filter, int limit);
    /// A target file of the folder, with these ICCIDs; answers its path.
    QString targetFile(const QStringList &iccids);
    /// `change plan TYPE` for these lines; the number of the draft, 0 and a message where there is none.
    qint64 plan(const QString &type, const QStringList &iccids, const QStringList &more = {});
    /// The change's items, by ICCID.
    QHash<QString, QJsonObject> items(qint64 change);
    int count(qint64 change, const QString &state);

private:
    SimulatorProcess m_simulator;
    Ctl m_ctl;
};

/// ICCIDs of the ledger's rows with this result that came through the API.
QSet<QString> executedIccids(const QJsonArray &ledger, const QString &operation, const QString &result = QStringLiteral("executed"));
