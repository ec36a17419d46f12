#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

/// That the carrier does not answer a profile, or answers without serving (5xx), and when it is asked again.
struct CarrierTrouble
{
    /// How often it was given up since it last served a changing request.
    int trips = 0;
    /// Since when, UTC.
    QDateTime since;
    /// When one read asks whether it serves again, UTC. Invalid: such a read was served, and changing requests go singly until one is too.
    QDateTime nextTry;
    /// What the last failure was, in wording's codes.
    QString code;

    bool operator==(const CarrierTrouble &) const = default;
};

/// Stops talking to a carrier that does not serve. After kFailuresThatOpen failures in a row it opens: nothing is sent and nothing read until
/// one read or sign-in (the probe) was served. A changing request never is the probe, since its fate could be unknown. Then changing
/// requests go one at a time until one was served; a failure before that opens it again, for longer. Pure: knows no clock and no store.
class CircuitBreaker
{
public:
    enum class State { Closed, Open, Probation };
    /// Reads that work say nothing of changing requests that do not; the other way round they do.
    enum class Sort { Read, Write };

    static constexpr int kFailuresThatOpen = 5;

    State state() const;
    const std::optional<CarrierTrouble> &trouble() const { return m_trouble; }
    /// What another process, or this one earlier, found out.
    void adopt(const std::optional<CarrierTrouble> &trouble);

    /// An exchange that was not served: no answer, 408, 5xx. `roll` is a random number in [0, 1). True: the trouble is another than before.
    bool noteFailure(Sort sort, const QString &code, const QDateTime &nowUtc, double roll, std::optional<std::chrono::milliseconds> retryAfter = {});
    /// An exchange that was answered otherwise; 429 is neither this nor a failure.
    bool noteServed(Sort sort);

    bool isProbeDue(const QDateTime &nowUtc) const;
    void probeServed();
    void probeFailed(const QString &code, const QDateTime &nowUtc, double roll, std::optional<std::chrono::milliseconds> retryAfter = {});

private:
    void open(const QString &code, const QDateTime &nowUtc, double roll, std::optional<std::chrono::milliseconds> retryAfter);

    std::optional<CarrierTrouble> m_trouble;
    std::array<int, 2> m_failures {};
    QDateTime m_failingSince;
};

/// How long it stays open before the probe, the `trips`th time (from 1): doubling from 2 s to a minute, between half and all of it by
/// `roll`; Retry-After (at most an hour) is the least.
std::chrono::milliseconds openTime(int trips, double roll, std::optional<std::chrono::milliseconds> retryAfter);
