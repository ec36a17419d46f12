#pragma once

#include "models/values/ids.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

struct Standing;

/// The waves and the brake of a released change, as the store keeps them (table change_brake).
struct Brake
{
    QString waves;
    /// As it was said: "5%".
    QString share;
    /// Per mille of those with a result; std::nullopt: no brake on failures.
    std::optional<int> failures;
    int wave = 1;
    int waveCount = 1;
    /// The last item that may be sent in this wave; std::nullopt: all may.
    std::optional<ItemId> last;
    /// Ends that are not this wave's, or that an operator forgave.
    qint64 failedBefore = 0;
    qint64 settledBefore = 0;
    /// The wave that an operator let go on after the brake; 0: none.
    int spared = 0;

    bool isLastWave() const { return !last; }
    bool operator==(const Brake &) const = default;
};

/// Why a change pauses by itself: a wording code and its arguments.
struct BrakePause
{
    QString code;
    QStringList arguments;

    bool operator==(const BrakePause &) const = default;
};

/// Whether a change that goes on must stop since too many of its lines failed: failures among those with a result (succeeded or failed) of
/// the wave that is sent; what has none yet is no failure. Not before ten of them, or a single early failure would be all of what is known.
/// A wave that an operator let go on after the brake is not braked again; the last one may be long, and there only what came before counts no more.
/// Nothing is paused that has nothing left to send. Pure.
std::optional<BrakePause> failureBrake(const Standing &standing);

/// What comes when nothing of the wave is left that may be sent.
struct WaveStep
{
    enum class Kind {
        Wait, ///< lines of the wave have no result yet
        Next, ///< the next wave begins
        Pause, ///< only a person can let it go on
    };
    Kind kind = Kind::Wait;
    BrakePause pause;

    bool operator==(const WaveStep &) const = default;
};

/// A wave is settled when each of its lines has an end; lines that wait behind another change are passed over, they go when they can.
/// Silence is not an end, and is not counted as a failure either: lost answers are found out by looks, and nothing is sent meanwhile, so
/// the next wave waits. What has no end `patience` after the last request (look.deadline: nothing looks at it any more) pauses the change,
/// for a person to decide. A wave that was let go on waits for nothing that is not under way from here. Pure.
WaveStep waveStep(const Standing &standing, const QDateTime &nowUtc, std::chrono::milliseconds patience);
