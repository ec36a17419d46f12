#include "models/engine/sending/brakeverdict.h"

#include "models/engine/changeprogress.h"
#include "thingspace/basics/duration.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLeastSettled = 10;

struct Ends
{
    qint64 failed = 0;
    qint64 settled = 0;
};

/// A disputed line goes back to having no end: never less than none.
Ends endsOf(const Standing &standing)
{
    const qint64 failed = standing.count(ItemState::Failed);
    return {std::max<qint64>(0, failed - standing.brake.failedBefore),
            std::max<qint64>(0, failed + standing.count(ItemState::Succeeded) - standing.brake.settledBefore)};
}

bool isTooMuch(const Ends &ends, int perMille)
{
    return ends.failed > 0 && ends.failed * 1000 >= ends.settled * perMille;
}

BrakePause tooManyFailures(const Standing &standing, const Ends &ends)
{
    const Brake &brake = standing.brake;
    if (brake.waveCount <= 1)
        return {u"brake.failures"_s, {QString::number(ends.failed), QString::number(ends.settled), brake.share}};
    return {u"brake.failures-wave"_s,
            {QString::number(ends.failed), QString::number(ends.settled), brake.share, QString::number(brake.wave), QString::number(brake.waveCount)}};
}

} // namespace

std::optional<BrakePause> failureBrake(const Standing &standing)
{
    const Brake &brake = standing.brake;
    if (!brake.failures || standing.waiting() == 0 || (brake.spared == brake.wave && !brake.isLastWave()))
        return {};
    const Ends ends = endsOf(standing);
    if (ends.settled < kLeastSettled || !isTooMuch(ends, *brake.failures))
        return {};
    return tooManyFailures(standing, ends);
}

WaveStep waveStep(const Standing &standing, const QDateTime &nowUtc, std::chrono::milliseconds patience)
{
    const Brake &brake = standing.brake;
    const bool spared = brake.spared == brake.wave;
    if (standing.count(ItemState::Sending) + standing.count(ItemState::AwaitingRetry) > 0)
        return {};
    const qint64 open = standing.count(ItemState::AwaitingCarrier) + standing.count(ItemState::Unconfirmed);
    if (open > 0 && !spared) {
        if (standing.lastDispatchAt.isValid() && standing.lastDispatchAt.addMSecs(patience.count()) > nowUtc)
            return {};
        return {WaveStep::Kind::Pause,
                {u"brake.open"_s, {QString::number(open), QString::number(brake.wave), QString::number(brake.waveCount), durationText(patience)}}};
    }
    const Ends ends = endsOf(standing);
    // A small wave never had ten ends; at its own end they are all there is to judge by.
    if (brake.failures && !spared && isTooMuch(ends, *brake.failures))
        return {WaveStep::Kind::Pause, tooManyFailures(standing, ends)};
    return {WaveStep::Kind::Next, {}};
}
