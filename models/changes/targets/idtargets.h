#pragma once

#include "models/changes/targets/target.h"

#include <memory>

/// `--ids A,B`: each an identifier of any kind.
class IdTargets final : public TargetSource
{
public:
    /// Errors: Usage "target.none".
    [[nodiscard]] static Result<std::unique_ptr<IdTargets>> make(const QStringList &ids);

    Result<bool> next(Target &target) override;

private:
    explicit IdTargets(QStringList ids) : m_ids(std::move(ids)) { }

    QStringList m_ids;
    qsizetype m_next = 0;
};

/// `--filter EXPR`, or a selection in the window: lines of the fleet, without a name of the operator's.
class LineTargets final : public TargetSource
{
public:
    explicit LineTargets(QList<DeviceId> lines) : m_lines(std::move(lines)) { }

    Result<bool> next(Target &target) override;

private:
    QList<DeviceId> m_lines;
    qsizetype m_next = 0;
};
