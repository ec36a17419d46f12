#include "thingspace/api/readretry.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kReadTries = 3;
constexpr int kUnexpectedTries = 2;
constexpr milliseconds kFirstCeiling {1'000};

int triesFor(const Error &error)
{
    if (error.kind == Error::Kind::Network)
        return error.code == "network.tls"_L1 ? 1 : kReadTries;
    if (error.code.endsWith("UnexpectedError"_L1) && error.httpStatus < 500)
        return kUnexpectedTries;
    return error.httpStatus == 408 || error.httpStatus == 429 || error.httpStatus >= 500 ? kReadTries : 1;
}

} // namespace

std::optional<milliseconds> readRetryDelay(const Error &error, int attempt, milliseconds elapsed, milliseconds backoff)
{
    if (attempt >= triesFor(error))
        return {};
    const milliseconds wait = std::max(backoff, error.retryAfter.value_or(milliseconds(0)));
    return elapsed + wait > kReadTime ? std::nullopt : std::optional(wait);
}

milliseconds jitteredBackoff(int attempt, double roll)
{
    const milliseconds ceiling = kFirstCeiling * (1 << std::clamp(attempt - 1, 0, 5));
    return milliseconds(qint64(double(ceiling.count()) * roll));
}
