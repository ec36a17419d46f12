#pragma once

#include "thingspace/simulator/callbackmessage.h"
#include "thingspace/simulator/callbacksender.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace simulator {

/// Brings messages to whoever is registered: four attempts, five minutes of the carrier's clock apart, any 2xx ends it
/// (thingspace-api.md 10.5). The faults of callbacks happen here.
class CallbackDelivery
{
public:
    explicit CallbackDelivery(World &world) : m_world(world) { }

    /// What messages leave through; none: nothing is ever delivered.
    void connect(std::unique_ptr<CallbackSender> sender) { m_sender = std::move(sender); }
    void stop();

    /// Sends after the next commit, or when the message is due. `attempted` is called once, after the first attempt (or when there is none to be made).
    void send(CallbackMessage message, const DeviceFault &fault = {}, std::function<void()> attempted = {});
    /// A message that was under way when the process ended.
    void restore(CallbackMessage message);
    /// Its end, read back.
    void forget(quint64 id, std::optional<qint64> acceptedAt);
    /// Once everything is read back: goes on with what is open.
    void resume();

    /// Starts what became ready; the state is safe.
    void flush();

    /// Messages that somebody answered with a 2xx, those after `seq`, at most `limit`, as a JSON array.
    QByteArray acceptedPage(quint64 after, qsizetype limit) const;

private:
    using Attempted = std::function<void()>;

    void queue(CallbackMessage message, Attempted attempted);
    void attempt(quint64 id, const Attempted &attempted);
    void settle(quint64 id, bool accepted);
    void end(quint64 id, bool accepted);
    void forge(const CallbackMessage &message, const DeviceFault &fault);
    CallbackMessage contradiction(CallbackMessage message) const;
    void release();

    World &m_world;
    std::unique_ptr<CallbackSender> m_sender;
    std::map<quint64, CallbackMessage> m_open;
    quint64 m_nextId = 1;
    struct Held { CallbackMessage message; Attempted attempted; };
    /// Waits for another to overtake it.
    QList<Held> m_held;
    QList<std::function<void()>> m_ready;
    struct Accepted { qint64 at = 0; CallbackMessage message; };
    std::vector<Accepted> m_accepted;
};

} // namespace simulator
