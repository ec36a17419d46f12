#pragma once

#include "models/changes/changebrake.h"
#include "models/changes/planning/planrequest.h"
#include "models/changes/targets/columnmapping.h"
#include "models/values/changetype.h"
#include "models/values/ids.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

/// Lines of the fleet, chosen in a list.
struct SelectedLines
{
    QList<DeviceId> lines;
    bool operator==(const SelectedLines &) const = default;
};

/// Identifiers as they were pasted (models/changes/targets/pastedtargets.h reads them).
struct PastedLines
{
    QString text;
    bool operator==(const PastedLines &) const = default;
};

/// A target file's path, and what its columns were said to be.
struct FileLines
{
    QString path;
    ColumnMapping mapping = {};
    /// The fields that its columns bring; std::nullopt: it was not read yet.
    std::optional<QStringList> fields = {};
    /// Somebody said it, it was not only guessed.
    bool isSaid = false;
    /// Whether a person did the same: a guess is nobody's work.
    bool operator==(const FileLines &other) const { return path == other.path && isSaid == other.isSaid && (!isSaid || mapping == other.mapping); }
};

using DraftTargets = std::variant<SelectedLines, PastedLines, FileLines>;

/// What a person is deciding, before it is planned: the one value that the wizard's pages edit. It knows what is missing; they do not.
struct ChangeDraft
{
    /// What must be settled, in the order of the wizard.
    enum class Step { Type, Options, Targets };

    struct Problem
    {
        /// Where it is mended.
        Step step = Step::Type;
        /// The field's contract key; empty: not about a field.
        QString field;
        /// For people.
        QString sentence;
        /// A column of a target file may still bring it, so one may go on as far as the targets.
        bool fileMayMend = false;
    };

    std::optional<ChangeType> type;
    /// By field name, as typed or chosen. Empty: not said. What belongs to another type is kept and not used.
    QMap<QString, QString> options;
    QString name;
    DraftTargets targets;
    /// Said for this change; empty: the profile's keys hold.
    ChangeBrake brake;
    /// Lines in other open changes are sent behind these, not left out.
    bool queuesBehind = false;
    PlanStart start = {};
    /// What follows it by itself; of the type that is chosen.
    ChainSteps then = {};

    /// Everything that is wrong or missing, in the order of the steps.
    QList<Problem> problems() const;
    /// Why one cannot go on from `step`: the first problem there is up to it; std::nullopt: one can.
    std::optional<QString> obstacle(Step step) const;
    /// What was said for all lines, as plans hold it. The type must be chosen.
    QJsonObject parameters() const;

    bool operator==(const ChangeDraft &) const = default;
};
