#pragma once

#include "simulatorclient.h"

#include "thingspace/simulator/synthetic.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUuid>

/// A simulator of its own for each test function, quick and signed in to.
class SimulatorStage : public QObject
{
protected:
    void begin() { start(quickOptions()); }
    void end() { m_simulator.reset(); }
    void start(const simulator::Options &options)
    {
        m_simulator = std::make_unique<simulator::Simulator>(options);
        const auto started = m_simulator->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_client = std::make_unique<SimulatorClient>(m_simulator->port());
        if (!options.settings.login)
            QVERIFY(m_client->signIn());
    }
    QString settled(const QByteArray &iccid, const QString &state)
    {
        [&] { QTRY_COMPARE(m_client->stateOf(iccid), state); }();
        return m_client->stateOf(iccid);
    }

    std::unique_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<SimulatorClient> m_client;
};
