#include "models/engine/carrier/backoff.h"

#include <QtGlobal>

#include <algorithm>

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kBase {500};
constexpr milliseconds kMost {60'000};
constexpr milliseconds kMostAsked {3'600'000};

} // namespace

milliseconds retryDelay(int n, std::optional<milliseconds> retryAfter, double roll)
{
    if (retryAfter)
        return std::clamp(*retryAfter, milliseconds(0), kMostAsked);
    const milliseconds ceiling = std::min<milliseconds>(kMost, kBase * (qint64(1) << std::clamp(n, 0, 10)));
    return milliseconds(qint64(double(ceiling.count()) * roll));
}

milliseconds nextLookDelay(milliseconds previous, milliseconds first, milliseconds most)
{
    return std::min<milliseconds>(most, previous.count() > 0 ? previous * 2 : first);
}
