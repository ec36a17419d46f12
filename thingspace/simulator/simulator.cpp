#include "thingspace/simulator/simulator.h"

#include "thingspace/simulator/control.h"
#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/recollection.h"
#include "thingspace/simulator/suspensions.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

// So much is carried out between two looks at the network.
constexpr int kSlice = 500;

} // namespace

Simulator::Simulator(Options options) : m_options(std::move(options)) { }

Simulator::~Simulator()
{
    stop();
}

tl::expected<void, QString> Simulator::start()
{
    HttpServer::Options serving;
    serving.port = m_options.port;
    serving.requestTimeout = std::chrono::minutes(2);
    serving.maxConnections = 4000;
    serving.headerLimit = 64 * 1024;
    m_server = std::make_unique<HttpServer>(serving);
    m_world = std::make_unique<World>(m_options.settings, m_machine);
    m_gate = std::make_unique<VendorGate>(*m_world, *m_server);
    if (auto loaded = load(); !loaded)
        return loaded;
    m_world->delivery.connect(std::make_unique<CallbackSender>(m_server->context()));
    const auto listening = m_server->listen([this](const HttpServerRequest &request, const HttpResponder &responder) { serve(request, responder); });
    if (!listening)
        return tl::make_unexpected(u"The port %1 cannot be listened on: %2."_s.arg(m_options.port).arg(listening.error().detail));
    m_world->committed = [this] { arm(); };
    m_server->post([this] { runDue(); });
    return {};
}

tl::expected<void, QString> Simulator::load()
{
    World &world = *m_world;
    Recollection recollection(world, m_options);
    if (auto opened = recollection.open(); !opened)
        return opened;
    for (Row row = 0; row < world.fleet.rows(); ++row) {
        if (!world.fleet.at(row).gone && world.trueDevice(row).state == State::Suspend)
            watchSuspension(world, row);
    }
    world.execution.resume();
    world.delivery.resume();
    return {};
}

void Simulator::stop()
{
    if (!m_server)
        return;
    // The sender's connections live on the server's loop, which ends only when nothing is left on it.
    m_server->post([this] { m_world->delivery.stop(); });
    m_server->stop();
    m_world->committed = nullptr;
    m_world->commit();
    m_world.reset();
    m_gate.reset();
    m_server.reset();
}

quint16 Simulator::port() const
{
    return m_server ? m_server->port() : 0;
}

void Simulator::serve(const HttpServerRequest &request, const HttpResponder &responder)
{
    if (request.path.startsWith("/simulator/")) {
        const Reply reply = controlReply(*m_world, request);
        // What a jump of the clock made due has happened when the jump is answered.
        const bool waits = request.path == "/simulator/clock" && request.method == "POST";
        if (waits)
            m_world->schedule.runDue(std::numeric_limits<int>::max());
        m_world->commit();
        HttpServerAnswer answer;
        answer.status = reply.status;
        answer.body = reply.body;
        answer.headers.append({"Date", httpDate(m_world->clock.now())});
        responder.answer(answer);
    } else if (request.path.startsWith("/api/")) {
        m_gate->handle(request, responder);
    } else {
        HttpServerAnswer answer;
        answer.status = 404;
        answer.body = controlError(404, u"The vendor's paths are under /api/, the simulator's under /simulator/."_s).body;
        responder.answer(answer);
    }
}

void Simulator::runDue()
{
    m_armedFor = 0;
    m_world->schedule.runDue(kSlice);
    m_world->commit();
}

void Simulator::arm()
{
    const auto next = m_world->schedule.next();
    if (!next)
        return;
    // The clock may run at any rate: what is set is the machine's time, and looked at again when it comes.
    const auto wait = std::min<std::chrono::milliseconds>(m_world->clock.until(*next), std::chrono::hours(1));
    const qint64 due = m_machine.bootTime().count() + wait.count();
    if (m_armedFor && m_armedFor <= due)
        return;
    m_armedFor = due;
    const quint64 mine = ++m_armed;
    const auto wake = [this, mine] {
        if (mine == m_armed)
            runDue();
    };
    if (wait.count() == 0)
        m_server->post(wake);
    else
        m_server->after(wait, wake);
}

} // namespace simulator
