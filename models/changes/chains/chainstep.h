#pragma once

#include "models/values/changetype.h"
#include "models/values/ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What follows a change by itself once it is over, for exactly the lines that succeeded in it.
struct ChainStep
{
    ChangeType type = ChangeType::Archive;
    /// What is said for all of its lines, normalised.
    QJsonObject parameters = {};
    /// It begins when the last line becomes legal that only time blocks; else such lines are blocked.
    bool whenLegal = false;

    enum class State {
        Waiting, ///< the change before it is not over
        Made, ///< `successor` is the change that it became
        PassedOn, ///< `successor`, the change of the step before it, holds it now
        Ended, ///< nothing follows; `reason` says why
    };
    State state = State::Waiting;
    ChangeId successor = {};
    /// Wording code and its arguments.
    QString reason = {};
    QStringList reasonArguments = {};

    bool operator==(const ChainStep &) const = default;
};

using ChainSteps = QList<ChainStep>;
