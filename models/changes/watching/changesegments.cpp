#include "models/changes/watching/changesegments.h"

#include "models/values/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using enum ItemState;

struct SegmentSpec
{
    QLatin1StringView key;
    std::array<ItemState, 3> states;
    int stateCount;
    bool isAlwaysShown;
};

constexpr std::array kSegments {
    SegmentSpec {"succeeded"_L1, {Succeeded}, 1, true},
    SegmentSpec {"awaiting"_L1, {AwaitingCarrier, Sending}, 2, true},
    SegmentSpec {"failed"_L1, {Failed}, 1, true},
    SegmentSpec {"unconfirmed"_L1, {Unconfirmed}, 1, true},
    SegmentSpec {"waiting"_L1, {Queued, AwaitingRetry, Planned}, 3, true},
    SegmentSpec {"held"_L1, {Held}, 1, false},
    SegmentSpec {"blocked"_L1, {Blocked}, 1, false},
    SegmentSpec {"skipped"_L1, {Skipped}, 1, false},
    SegmentSpec {"cancelled"_L1, {Cancelled}, 1, false},
};

QList<ItemState> states(const SegmentSpec &spec)
{
    return QList<ItemState>(spec.states.begin(), spec.states.begin() + spec.stateCount);
}

const SegmentSpec *segment(QStringView key)
{
    const auto found = std::ranges::find_if(kSegments, [key](const SegmentSpec &spec) { return key == spec.key; });
    return found == kSegments.end() ? nullptr : &*found;
}

} // namespace

namespace changesegments {

QList<ChangeSegment> of(const QMap<ItemState, qint64> &counts)
{
    QList<ChangeSegment> result;
    for (const SegmentSpec &spec : kSegments) {
        ChangeSegment segment {spec.key, states(spec), 0};
        for (const ItemState state : std::as_const(segment.states))
            segment.count += counts.value(state);
        if (spec.isAlwaysShown || segment.count > 0)
            result << segment;
    }
    return result;
}

QList<ItemState> statesOf(QStringView key)
{
    const SegmentSpec *spec = segment(key);
    return spec != nullptr ? states(*spec) : QList<ItemState>();
}

QString word(QStringView key)
{
    if (key == "awaiting"_L1)
        return QCoreApplication::translate("ChangeSegments", "awaiting", "lines whose request is on its way");
    const SegmentSpec *spec = segment(key);
    return spec != nullptr ? words::of(spec->states.front()) : key.toString();
}

qint64 count(const Change &change, std::initializer_list<ItemState> states)
{
    qint64 sum = 0;
    for (const ItemState state : states)
        sum += change.counts.value(state);
    return sum;
}

qint64 done(const Change &change)
{
    return count(change, {Succeeded, Failed, Held, Cancelled});
}

qint64 unsent(const Change &change)
{
    return count(change, {Planned, Queued, AwaitingRetry});
}

qint64 moving(const Change &change)
{
    return count(change, {Sending, AwaitingCarrier});
}

} // namespace changesegments
