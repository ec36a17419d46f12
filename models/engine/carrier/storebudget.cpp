#include "models/engine/carrier/storebudget.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcBudget, "thingdesk.engine.budget", QtWarningMsg)

namespace {

constexpr qint64 kMinute = 60'000;
// A 429 without Retry-After (thingspace-api.md 13, client policy 2).
constexpr std::chrono::seconds kDefaultPause {5};

constexpr std::array kReads {StoreBudget::Kind::Reads};
constexpr std::array kFleetReads {StoreBudget::Kind::Reads, StoreBudget::Kind::FleetReads};
constexpr std::array kFleetShare {StoreBudget::Kind::FleetReads};
// Kept for looks (engine-protocol.md 8), per cent.
constexpr qint64 kFleetPercent = 80;
constexpr std::array kWrites {StoreBudget::Kind::Writes};
constexpr std::array kActivations {StoreBudget::Kind::Writes, StoreBudget::Kind::Activations};

QLatin1StringView key(StoreBudget::Kind kind)
{
    switch (kind) {
    case StoreBudget::Kind::Writes:
        return "pace.writes"_L1;
    case StoreBudget::Kind::Activations:
        return "pace.activations"_L1;
    case StoreBudget::Kind::Reads:
        return "pace.reads"_L1;
    case StoreBudget::Kind::FleetReads:
        return "pace.reads.fleet"_L1;
    }
    Q_UNREACHABLE();
}

/// Milliseconds between two requests at `rate` a minute, slowed.
qint64 interval(qint64 rate, qint64 factor)
{
    return kMinute * 1000 / (rate * factor);
}

} // namespace

StoreBudget::StoreBudget(Database &db, const Clock &clock, const Profile &profile, Readers readers)
    : m_db(db)
    , m_clock(clock)
    , m_profile(profile)
    , m_readers(readers)
{
}

std::span<const StoreBudget::Kind> StoreBudget::kindsOf(bool activation)
{
    return activation ? std::span<const Kind>(kActivations) : std::span<const Kind>(kWrites);
}

std::optional<qint64> StoreBudget::rate(Kind kind) const
{
    if (kind != Kind::FleetReads)
        return rateSetting(m_profile, key(kind));
    const auto reads = rate(Kind::Reads);
    return reads ? std::optional(std::max<qint64>(1, *reads * kFleetPercent / 100)) : std::nullopt;
}

Result<Throttle> StoreBudget::throttle()
{
    auto row = m_db.query(ProgressSql::Throttle);
    if (const auto done = row.bind(u":profile", m_profile.id.value).exec(); !done)
        return failure(done.error());
    if (!row.next())
        return Throttle {};
    return Throttle {row.number(0), row.number(1), row.number(2)};
}

Result<qint64> StoreBudget::earliest(Kind kind, qint64 rate, const Throttle &throttle, qint64 now)
{
    auto row = m_db.query(ProgressSql::Tat);
    if (const auto done = row.bind(u":profile", m_profile.id.value).bind(u":kind", key(kind)).exec(); !done)
        return failure(done.error());
    const qint64 tat = row.next() ? row.number(0) : 0;
    // Clamped to one window: a clock that was set back must not stop the profile for longer than its own pace would.
    return std::min(tat, now + interval(rate, throttle.factorAt(now)));
}

Result<void> StoreBudget::debit(Kind kind, qint64 rate, const Throttle &throttle, qint64 now)
{
    const auto at = earliest(kind, rate, throttle, now);
    if (!at)
        return failure(at.error());
    if (*at > now)
        return failure(Error::Kind::Refused, u"budget.spent"_s);
    const auto done = m_db.query(ProgressSql::SetTat)
                          .bind(u":profile", m_profile.id.value)
                          .bind(u":kind", key(kind))
                          .bind(u":tat", now + interval(rate, throttle.factorAt(now)))
                          .exec();
    return done ? Result<void>() : failure(done.error());
}

Result<std::chrono::milliseconds> StoreBudget::waitFor(std::span<const Kind> kinds)
{
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    const auto slowed = throttle();
    if (!slowed)
        return failure(slowed.error());
    qint64 until = now + slowed->pauseLeft(now);
    for (const Kind kind : kinds) {
        const auto limit = rate(kind);
        if (!limit)
            continue;
        const auto at = earliest(kind, *limit, *slowed, now);
        if (!at)
            return failure(at.error());
        until = std::max(until, *at);
    }
    return std::chrono::milliseconds(std::max<qint64>(0, until - now));
}

Result<void> StoreBudget::take(std::span<const Kind> kinds)
{
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    const auto slowed = throttle();
    if (!slowed)
        return failure(slowed.error());
    if (slowed->pauseLeft(now) > 0)
        return failure(Error::Kind::Refused, u"budget.spent"_s);
    for (const Kind kind : kinds) {
        const auto limit = rate(kind);
        if (!limit)
            continue;
        if (auto done = debit(kind, *limit, *slowed, now); !done)
            return done;
    }
    return {};
}

std::chrono::milliseconds StoreBudget::takeRead()
{
    // Without a limit there is nothing to share but a 429's pause; that one row is read, never written.
    const std::span<const Kind> kinds = m_readers == Readers::Fleet ? std::span<const Kind>(kFleetReads) : std::span<const Kind>(kReads);
    const auto wait = waitFor(kinds);
    if (!wait) {
        qCWarning(lcBudget).noquote() << logLine(wait.error());
        return std::chrono::seconds(1);
    }
    if (wait->count() > 0 || !rate(Kind::Reads))
        return *wait;
    const auto done = m_db.inTransaction([&] { return take(kinds); });
    return done ? std::chrono::milliseconds::zero() : std::chrono::milliseconds(100);
}

Result<std::chrono::milliseconds> StoreBudget::takeFleetShare()
{
    auto wait = waitFor(kFleetShare);
    if (!wait || wait->count() > 0 || !rate(Kind::Reads))
        return wait;
    const auto done = m_db.inTransaction([this] { return take(kFleetShare); });
    return done ? wait : failure(done.error());
}

void StoreBudget::throttled(std::optional<std::chrono::milliseconds> retryAfter)
{
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto slowed = throttle();
        if (!slowed)
            return failure(slowed.error());
        const Throttle slower = slowed->slowed(now, retryAfter.value_or(kDefaultPause));
        const auto written = m_db.query(ProgressSql::SetThrottle)
                                 .bind(u":profile", m_profile.id.value)
                                 .bind(u":not_before", slower.notBefore)
                                 .bind(u":factor", slower.factor)
                                 .bind(u":at", slower.slowedAt)
                                 .exec();
        return written ? Result<void>() : failure(written.error());
    });
    if (!done)
        qCWarning(lcBudget).noquote() << logLine(done.error());
}
