#pragma once

#include "models/values/profile.h"
#include "models/values/throttle.h"
#include "thingspace/http/requestbudget.h"

#include <QDateTime>

#include <span>

class Clock;
class Database;

/// The requests a profile may still make, in the store and so shared by all processes on it: one GCRA row a kind (engine-protocol.md 8).
/// Debits are never refunded; a 429 stops everything until `not_before` and halves the rate, which recovers by 10 % a minute.
class StoreBudget final : public RequestBudget
{
public:
    enum class Kind {
        Writes,
        Activations,
        Reads,
        FleetReads, ///< the reads of pace.reads that are no looks: a fifth of the pace is kept for those
    };
    /// What the reads of one client are for.
    enum class Readers { Looks, Fleet };

    /// `profile` is read at each call, so that a key set meanwhile counts; both must outlive the budget.
    StoreBudget(Database &db, const Clock &clock, const Profile &profile, Readers readers = Readers::Looks);

    std::chrono::milliseconds takeRead() override;
    void throttled(std::optional<std::chrono::milliseconds> retryAfter) override;

    /// What a changing request is debited from.
    static std::span<const Kind> kindsOf(bool activation);

    /// How long until a request of these kinds may leave; zero: now. Debits nothing.
    [[nodiscard]] Result<std::chrono::milliseconds> waitFor(std::span<const Kind> kinds);

    /// Debits one request of each kind. Inside the transaction that journals it; errors: Refused "budget.spent": not now.
    [[nodiscard]] Result<void> take(std::span<const Kind> kinds);

    /// A read of the fleet by a client whose reads are looks (a baseline that is too old): debits its share alone, since the client debits the
    /// read itself. Answers how long to wait; zero: it may go.
    [[nodiscard]] Result<std::chrono::milliseconds> takeFleetShare();

private:
    std::optional<qint64> rate(Kind kind) const;
    Result<Throttle> throttle();
    Result<qint64> earliest(Kind kind, qint64 rate, const Throttle &throttle, qint64 now);
    Result<void> debit(Kind kind, qint64 rate, const Throttle &throttle, qint64 now);

    Database &m_db;
    const Clock &m_clock;
    const Profile &m_profile;
    Readers m_readers;
};
