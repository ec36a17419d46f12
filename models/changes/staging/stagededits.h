#pragma once

#include "models/changes/targets/target.h"
#include "models/values/changetype.h"
#include "models/values/ids.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

/// What a cell of the device table is to say, not planned or not released yet.
struct StagedEdit
{
    /// Normalised; empty: cleared.
    QString value;
    /// What the cell showed when it was edited.
    QString original;
    /// The draft that was made of it; 0: none since it was edited.
    ChangeId plan = {};

    bool operator==(const StagedEdit &) const = default;
};

/// One cell, before and after; std::nullopt: not edited.
struct StagedStep
{
    DeviceId line;
    QString column;
    std::optional<StagedEdit> before;
    std::optional<StagedEdit> after;

    bool operator==(const StagedStep &) const = default;
};

/// The edits of one person in one fleet. A value; no store, no rules.
class StagedEdits
{
public:
    bool isEmpty() const { return m_lines.isEmpty(); }
    qsizetype count() const;
    qsizetype lineCount() const { return m_lines.size(); }
    QList<DeviceId> lines() const { return m_lines.keys(); }
    std::optional<StagedEdit> find(DeviceId line, const QString &column) const;
    void put(DeviceId line, const QString &column, const std::optional<StagedEdit> &edit);

    /// What puts `value` into a cell that shows `present` in the fleet: what it shows anyway is no edit. std::nullopt: nothing changes.
    std::optional<StagedStep> step(DeviceId line, const QString &column, const QString &value, const QString &present) const;
    /// What takes all of them away.
    QList<StagedStep> withdrawal() const;

    /// The changes that they become, each once, in the order of the types.
    QList<ChangeType> types() const;
    /// One row a line, by the lines' numbers, with all that is said of it for this type.
    QList<Target> targets(ChangeType type) const;

    bool operator==(const StagedEdits &) const = default;

private:
    QMap<DeviceId, QMap<QString, StagedEdit>> m_lines;
};
