#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

/// Deliveries to a callback listener from several connections at once, as the carrier makes them: what is not answered with the status that is
/// final for it, or not answered at all, is delivered again (here after a moment, not after five minutes).
class CallbackRain
{
public:
    /// What a delivery is, and so how it must be answered: 200, 200, 401, 400.
    enum class Kind { Genuine, Repeated, Forged, Malformed };
    struct Drop
    {
        Kind kind = Kind::Genuine;
        QByteArray body;
    };

    /// To http://127.0.0.1:PORT/callbacks/CarrierService.
    CallbackRain(quint16 port, std::vector<Drop> drops, int connections = 8);
    /// Ends what has not ended.
    ~CallbackRain();
    CallbackRain(const CallbackRain &) = delete;
    CallbackRain &operator=(const CallbackRain &) = delete;

    void start();
    bool isOver() const { return m_open == 0; }
    /// Deliveries that were answered finally.
    qint64 answered() const { return qint64(m_total) - m_open; }
    /// Those answered as they must be, by kind.
    qint64 right(Kind kind) const { return m_right[size_t(kind)]; }
    /// Those answered finally, but as they must not be.
    qint64 wrong() const { return m_wrong; }
    /// Attempts that were not answered finally: the listener was away, or asked to come again.
    qint64 again() const { return m_again; }

private:
    void deliver();
    bool take(Drop &drop);
    void giveBack(Drop drop);

    const quint16 m_port;
    const int m_connections;
    std::mutex m_gate; // guards m_drops
    std::vector<Drop> m_drops;
    const size_t m_total;
    std::atomic<qint64> m_open;
    std::array<std::atomic<qint64>, 4> m_right {};
    std::atomic<qint64> m_wrong = 0;
    std::atomic<qint64> m_again = 0;
    std::atomic<bool> m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// The body of a message in the carrier's shape, as thingspace-api.md 10.3 has it.
QByteArray carrierMessage(const QByteArray &requestId, const QByteArray &iccid, const QByteArray &password, bool failed, int count = 1);

/// A shower of `messages`: a tenth repeated, a hundredth forged (wrong password, and the opposite of what happened), a hundredth malformed, the
/// rest genuine, one for each of `lines` (requestId and ICCID); all out of order. `lines` must be genuineOf(messages).
std::vector<CallbackRain::Drop> makeShower(const std::vector<std::pair<QByteArray, QByteArray>> &lines, const QByteArray &password, qint64 messages, quint64 seed);
qint64 genuineOf(qint64 messages);
