#pragma once

#include "models/changes/targets/target.h"

#include <memory>

/// What a pasted text names, by its shape alone.
struct PastedCounts
{
    /// Lines named, each once.
    qint64 recognised = 0;
    /// Pieces that have the shape of no identifier.
    qint64 unknown = 0;
    /// Lines named again.
    qint64 repeated = 0;

    bool operator==(const PastedCounts &) const = default;
};

/// Identifiers as people paste them: one a line or with commas, semicolons, tabs or blanks between, of any kinds, in quotes, grouped by
/// four, telephone numbers with brackets and hyphens, under a header of column names. An IMEI (or IMSI) behind an ICCID or EID on one line is
/// the same device. What has the shape of no identifier is a target with a fault, so that nothing is dropped in silence.
class PastedTargets final : public TargetSource
{
public:
    /// Errors: Usage "target.none".
    [[nodiscard]] static Result<std::unique_ptr<PastedTargets>> make(const QString &text);

    Result<bool> next(Target &target) override;

private:
    explicit PastedTargets(std::vector<Target> targets) : m_targets(std::move(targets)) { }

    std::vector<Target> m_targets;
    size_t m_next = 0;
};

PastedCounts countPasted(const QString &text);
