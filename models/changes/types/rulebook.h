#pragma once

#include "models/changes/types/finding.h"
#include "models/values/changetype.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>
#include <span>

/// A rule that lines are checked by before anything is sent, as data: what it concerns, and who says so. A test holds this list against the rules themselves.
struct CarrierRule
{
    enum class Source {
        Carrier, ///< the carrier's documents say so
        Stricter, ///< the documents disagree, or are silent: the safe reading
        House, ///< our own care
    };

    /// Wording code of its finding.
    QLatin1StringView code;
    Finding::Severity severity = Finding::Severity::Blocked;
    Source source = Source::House;
    /// Where that is written: a section of the carrier's documents as the reference has them, "api 4.2", or of what changes must do, "behaviour 2.6".
    QLatin1StringView tag;
    /// Type keys, a comma before and behind each.
    QLatin1StringView types;

    bool concerns(ChangeType type) const;
};

namespace rulebook {

/// All, by code.
std::span<const CarrierRule> rules();
/// Of one type, or all; `text`: only those whose code, sentence, source or types hold each of its words, case ignored.
QList<CarrierRule> find(std::optional<ChangeType> type, const QString &text = {});

/// What it says of a line; what differs from line to line is a dash of dots. With the moment it becomes legal, where that is known.
QString sentence(const CarrierRule &rule);
/// "carrier", "stricter", "house".
QString key(CarrierRule::Source source);
/// "blocks", "no-change", "warns".
QString key(Finding::Severity severity);
/// The same for people.
QString word(CarrierRule::Source source);
QString word(Finding::Severity severity);

} // namespace rulebook
