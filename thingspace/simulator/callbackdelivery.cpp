#include "thingspace/simulator/callbackdelivery.h"

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

// A message held back to be overtaken goes anyway if nothing comes after it.
constexpr qint64 kOvertakenMs = 2000;

QJsonObject messageRecord(const CallbackMessage &message)
{
    return {
        {u"t"_s, u"cb"_s},
        {u"id"_s, static_cast<qint64>(message.id)},
        {u"account"_s, QString::fromUtf8(message.account)},
        {u"service"_s, QString::fromUtf8(message.service)},
        {u"req"_s, QString::fromUtf8(message.requestId)},
        {u"ids"_s, QString::fromUtf8(message.deviceIds)},
        {u"outcome"_s, QString::fromUtf8(message.outcome)},
        {u"attempts"_s, message.attempts},
        {u"due"_s, message.due},
    };
}

} // namespace

void CallbackDelivery::send(CallbackMessage message, const DeviceFault &fault, std::function<void()> attempted)
{
    message.due = std::max(message.due, m_world.clock.ticks());
    if (fault.name == "callback-drop") {
        if (attempted)
            m_ready.append(std::move(attempted));
        return;
    }
    if (fault.name == "callback-reorder") {
        m_held.append({std::move(message), std::move(attempted)});
        m_world.schedule.after(kOvertakenMs, [this] { release(); });
        return;
    }
    if (fault.name == "callback-late")
        message.due += fault.ms;
    if (fault.name == "callback-forge")
        forge(message, fault);
    const CallbackMessage original = message;
    queue(std::move(message), std::move(attempted));
    if (fault.name == "callback-duplicate")
        queue(original, {});
    if (fault.name == "callback-contradict")
        queue(contradiction(original), {});
    release();
}

void CallbackDelivery::release()
{
    const QList<Held> held = std::exchange(m_held, {});
    for (const Held &one : held)
        queue(one.message, one.attempted);
}

void CallbackDelivery::queue(CallbackMessage message, Attempted attempted)
{
    message.id = m_nextId++;
    if (m_world.state.isOpen())
        m_world.state.append(messageRecord(message));
    const quint64 id = message.id;
    const qint64 due = message.due;
    m_open.insert({id, std::move(message)});
    if (due > m_world.clock.ticks())
        m_world.schedule.at(due, [this, id, attempted] { attempt(id, attempted); });
    else
        m_ready.append([this, id, attempted] { attempt(id, attempted); });
}

void CallbackDelivery::restore(CallbackMessage message)
{
    m_nextId = std::max(m_nextId, message.id + 1);
    m_open.insert_or_assign(message.id, std::move(message));
}

void CallbackDelivery::end(quint64 id, bool accepted)
{
    QJsonObject done {{u"t"_s, u"cbdone"_s}, {u"id"_s, static_cast<qint64>(id)}};
    const qint64 now = m_world.clock.now();
    if (accepted)
        done.insert(u"accepted"_s, now);
    forget(id, accepted ? std::optional(now) : std::nullopt);
    m_world.state.append(done);
}

void CallbackDelivery::forget(quint64 id, std::optional<qint64> acceptedAt)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    if (acceptedAt)
        m_accepted.push_back({*acceptedAt, std::move(found->second)});
    m_open.erase(found);
}

QByteArray CallbackDelivery::acceptedPage(quint64 after, qsizetype limit) const
{
    QByteArray json = "[";
    const size_t end = std::min(m_accepted.size(), static_cast<size_t>(std::min<quint64>(after, m_accepted.size())) + static_cast<size_t>(limit));
    for (size_t i = after; i < end; ++i) {
        const CallbackMessage &message = m_accepted[i].message;
        json += json.size() > 1 ? ",{\"seq\":" : "{\"seq\":";
        appendNumber(json, static_cast<qint64>(i) + 1);
        json += ',';
        appendMember(json, "at", zuluTime(m_accepted[i].at));
        json += ',';
        appendMember(json, "service", message.service);
        json += ',';
        appendMember(json, "requestId", message.requestId);
        json.append(",\"deviceIds\":").append(message.deviceIds).append(message.outcome.contains("\"faultResponse\"") ? ",\"failed\":true}" : ",\"failed\":false}");
    }
    return json + ']';
}

void CallbackDelivery::resume()
{
    for (const auto &[id, message] : m_open)
        m_world.schedule.at(message.due, [this, id = id] { attempt(id, {}); });
}

void CallbackDelivery::flush()
{
    // By index: what is started may make more.
    for (qsizetype i = 0; i < m_ready.size(); ++i) {
        const std::function<void()> work = m_ready[i];
        work();
    }
    m_ready.clear();
}

void CallbackDelivery::stop()
{
    if (m_sender)
        m_sender->stop();
}

void CallbackDelivery::attempt(quint64 id, const Attempted &attempted)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    CallbackMessage &message = found->second;
    const auto *listener = m_world.callbacks.find(message.account, message.service);
    if (!listener || !m_sender) { // nobody listens: nothing is kept for later
        end(id, false);
        if (attempted)
            attempted();
        return;
    }
    ++message.attempts;
    const QByteArray body = callbackBody(message, listener->username, listener->password, message.attempts);
    m_sender->post(listener->url, body, [this, id, attempted](bool accepted) {
        settle(id, accepted);
        if (attempted)
            attempted();
        m_world.commit(false);
    });
}

void CallbackDelivery::settle(quint64 id, bool accepted)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    CallbackMessage &message = found->second;
    if (accepted || message.attempts >= kCallbackAttempts)
        return end(id, accepted);
    message.due = m_world.clock.ticks() + kCallbackPauseMs;
    if (m_world.state.isOpen())
        m_world.state.append(messageRecord(message));
    m_world.schedule.at(message.due, [this, id] { attempt(id, {}); });
}

CallbackMessage CallbackDelivery::contradiction(CallbackMessage message) const
{
    message.outcome = message.outcome.contains("\"faultResponse\"")
        ? successOutcome("{}")
        : faultOutcome({"REQUEST_FAILED.UnexpectedError", "REQUEST_FAILED. An unexpected error occurred."});
    return message;
}

void CallbackDelivery::forge(const CallbackMessage &message, const DeviceFault &fault)
{
    CallbackMessage forged = contradiction(message);
    if (fault.known) { // the right password, somebody else's request
        forged.requestId = m_world.ids.next();
        return queue(std::move(forged), {});
    }
    // The wrong password: not a delivery of ours, so it is neither kept nor repeated.
    m_ready.append([this, forged] {
        const auto *listener = m_world.callbacks.find(forged.account, forged.service);
        if (listener && m_sender)
            m_sender->post(listener->url, callbackBody(forged, listener->username, "not the password", 1), [](bool) { });
    });
}

} // namespace simulator
