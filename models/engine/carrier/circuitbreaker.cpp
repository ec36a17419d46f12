#include "models/engine/carrier/circuitbreaker.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kFirstOpen {2'000};
constexpr milliseconds kLongestOpen {60'000};
constexpr milliseconds kMostRetryAfter {3'600'000};

} // namespace

milliseconds openTime(int trips, double roll, std::optional<milliseconds> retryAfter)
{
    const milliseconds ceiling = std::min<milliseconds>(kLongestOpen, kFirstOpen * (qint64(1) << std::clamp(trips - 1, 0, 10)));
    const milliseconds rolled(qint64(double(ceiling.count()) * (0.5 + roll / 2)));
    return std::max(rolled, std::clamp(retryAfter.value_or(milliseconds(0)), milliseconds(0), kMostRetryAfter));
}

CircuitBreaker::State CircuitBreaker::state() const
{
    if (!m_trouble)
        return State::Closed;
    return m_trouble->nextTry.isValid() ? State::Open : State::Probation;
}

void CircuitBreaker::adopt(const std::optional<CarrierTrouble> &trouble)
{
    // Somebody else saw it served: what failed here before is over too.
    if (m_trouble && !trouble)
        m_failures = {};
    m_trouble = trouble;
}

void CircuitBreaker::open(const QString &code, const QDateTime &nowUtc, double roll, std::optional<milliseconds> retryAfter)
{
    if (!m_trouble)
        m_trouble = CarrierTrouble {0, m_failingSince.isValid() ? m_failingSince : nowUtc, {}, {}};
    ++m_trouble->trips;
    m_trouble->code = code;
    m_trouble->nextTry = nowUtc.addMSecs(openTime(m_trouble->trips, roll, retryAfter).count());
    m_failures = {};
}

bool CircuitBreaker::noteFailure(Sort sort, const QString &code, const QDateTime &nowUtc, double roll, std::optional<milliseconds> retryAfter)
{
    // What was on the wire when it opened says nothing new.
    if (state() == State::Open)
        return false;
    if (m_failures == std::array<int, 2> {})
        m_failingSince = nowUtc;
    const int failures = ++m_failures[std::size_t(sort)];
    if (state() == State::Closed && failures < kFailuresThatOpen)
        return false;
    open(code, nowUtc, roll, retryAfter);
    return true;
}

bool CircuitBreaker::noteServed(Sort sort)
{
    if (state() == State::Open)
        return false;
    if (sort == Sort::Read) {
        m_failures[std::size_t(Sort::Read)] = 0;
        return false;
    }
    m_failures = {};
    return std::exchange(m_trouble, std::nullopt).has_value();
}

bool CircuitBreaker::isProbeDue(const QDateTime &nowUtc) const
{
    return state() == State::Open && m_trouble->nextTry <= nowUtc;
}

void CircuitBreaker::probeServed()
{
    if (m_trouble)
        m_trouble->nextTry = {};
}

void CircuitBreaker::probeFailed(const QString &code, const QDateTime &nowUtc, double roll, std::optional<milliseconds> retryAfter)
{
    open(code, nowUtc, roll, retryAfter);
}
