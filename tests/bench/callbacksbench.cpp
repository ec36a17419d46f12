#include "tests/bench/benches.h"
#include "tests/models/engine/engineworld.h"
#include "tests/support/callbackrain.h"
#include "tests/support/waiting.h"
#include "thingspace/http/httpserver.h"

#include <QElapsedTimer>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 900'000;
// Eight a source address of the carrier's. What waits at once is stored in one transaction, so fewer would measure the disk's answer time.
constexpr int kConnections = 64;
const QByteArray kPassword = "bench-callback-password";

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// Seconds until every one is answered; negative: some never were, or not as they must be.
double rainOn(quint16 port, std::vector<CallbackRain::Drop> drops, const std::function<bool()> &settled, double *stored)
{
    CallbackRain rain(port, std::move(drops), kConnections);
    QElapsedTimer timer;
    timer.start();
    rain.start();
    const bool answered = spinUntil([&] { return rain.isOver(); }, kPatience);
    *stored = double(timer.nsecsElapsed()) / 1e9;
    if (!answered || rain.wrong() > 0 || !spinUntil(settled, kPatience))
        return -1;
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The floor: the same server and the same bytes; the answer is all that is made of them.
double bareServer(const std::vector<CallbackRain::Drop> &drops)
{
    HttpServer server({});
    const auto listening = server.listen([](const HttpServerRequest &, const HttpResponder &responder) {
        HttpServerAnswer answer;
        answer.body = "{}";
        responder.answer(std::move(answer));
    });
    double stored = 0;
    return listening ? rainOn(server.port(), drops, [] { return true; }, &stored) : -1;
}

} // namespace

/// `--rows` messages, each one genuine and about a line of its own, from the first byte to the last item's settlement.
BenchResult benchCallbacks(const BenchOptions &options)
{
    const quint16 port = freePort();
    EngineWorld world({u"--devices"_s, QString::number(options.rows * 100 / 68 + 100), u"--seed"_s, QString::number(options.seed), u"--delay"_s, u"0..0"_s},
                      {u"look.first=24h"_s, u"look.max=24h"_s, u"callbacks.listen=127.0.0.1:%1"_s.arg(port)});
    world.secrets().setLogin({"test-key", "test-secret", "test-user", "test-password", kPassword});
    if (!world.begin())
        return {0, {}, world.problem()};
    // The simulator is silent: the messages are ours to send, as fast as they are taken.
    if (!world.simulator().setFaults(R"([{"match":{},"fault":"callback-drop"}])"))
        return {0, {}, u"the simulator took no faults"_s};
    const auto plan = world.release(ChangeType::Suspend, world.lines(u"active"_s, int(options.rows)));
    if (!plan)
        return {0, {}, logLine(plan.error())};
    SystemClock clock;
    Engine engine(world.url(), world.secrets(), clock, EngineOptions {});
    if (const auto started = engine.start(); !started)
        return {0, {}, logLine(started.error())};
    if (!spinUntil([&] { return world.count(plan->change, ItemState::AwaitingCarrier) == plan->send; }, kPatience))
        return {0, {}, u"not everything was sent"_s};

    std::vector<CallbackRain::Drop> drops;
    {
        auto rows = world.db().composed(u"SELECT d.request_id, v.iccid FROM dispatch_item x JOIN dispatch d ON d.id = x.dispatch_id JOIN device v ON v.id = x.device_id ORDER BY x.item_id"_s);
        if (const auto read = rows.exec(); !read)
            return {0, {}, logLine(read.error())};
        while (rows.next())
            drops.push_back({CallbackRain::Kind::Genuine, carrierMessage(rows.text(0).toLatin1(), rows.text(1).toLatin1(), kPassword, false)});
    }
    const double bare = bareServer(drops);
    double stored = 0;
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    bool settled = false;
    const auto isSettled = [&] {
        // Asking the store takes time from what is measured: seldom.
        if (!settled && sinceAsked.elapsed() > 50) {
            settled = world.count(plan->change, ItemState::Succeeded) == plan->send;
            sinceAsked.start();
        }
        return settled;
    };
    const double seconds = rainOn(port, drops, isSettled, &stored);
    bool left = false;
    QObject::connect(&engine, &Engine::finished, &engine, [&] { left = true; });
    engine.stop();
    (void)spinUntil([&] { return left; }, kPatience);
    if (seconds < 0 || bare < 0)
        return {0, {}, u"not every message was answered and settled"_s};
    if (const QStringList violations = world.violations(); !violations.isEmpty())
        return {0, {}, violations.join(u"; "_s)};
    const auto messages = double(drops.size());
    BenchResult result;
    result.rows = qint64(drops.size());
    result.figures = {{u"callbacks"_s, seconds, u"s"_s, bare, {}},
                      {u"stored"_s, stored, u"s"_s, bare, {}},
                      {u"callback-rate"_s, messages / seconds, u"messages/s"_s, {}, {}},
                      {u"bare-rate"_s, messages / bare, u"messages/s"_s, {}, {}}};
    return result;
}
