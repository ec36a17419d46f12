#pragma once

#include "thingspace/http/httpserver.h"
#include "thingspace/simulator/vendorgate.h"
#include "thingspace/simulator/world.h"

#include <memory>

namespace simulator {

struct Options
{
    Settings settings;
    /// 0: a free one.
    quint16 port = 0;
    /// A CSV instead of a generated fleet; empty: none.
    QString fleetFile;
    /// Where everything is kept over a restart; empty: nowhere.
    QString stateFile;
};

/// A local ThingSpace on a loopback port, on a thread of its own.
class Simulator
{
public:
    explicit Simulator(Options options);
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;
    /// As stop().
    ~Simulator();

    /// Makes or reads the fleet, and serves. The error is one sentence.
    [[nodiscard]] tl::expected<void, QString> start();
    void stop();
    quint16 port() const;

private:
    tl::expected<void, QString> load();
    void serve(const HttpServerRequest &request, const HttpResponder &responder);
    void arm();
    void runDue();

    Options m_options;
    SystemClock m_machine;
    std::unique_ptr<World> m_world;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<VendorGate> m_gate;
    /// When the wake-up that is set comes (boot time, ms; 0: none is), and its number: those before it do nothing.
    qint64 m_armedFor = 0;
    quint64 m_armed = 0;
};

} // namespace simulator
