#pragma once

#include <QLatin1StringView>
#include <Qt>

/// What our item models answer besides Qt's own roles. They say what a cell is; how that looks is for the views.
namespace cellrole {

enum Role : int {
    /// The raw value, for sorting and for copying: never the text on show.
    Value = Qt::UserRole + 1,
    /// A state's contract key ("active", "awaiting-carrier"); the cell is drawn as shape and word.
    State,
    /// True: an identifier, in a fixed-width face, grouped by four on screen and never in copies.
    Identifier,
    /// True: the row is on its way; the cell shows a placeholder.
    Loading,
    /// The row's own number (a device's, an item's, a change's id).
    Id,
    /// kStaged: edited and not sent yet; kMoved: so, and its value is another by now than when it was edited. Empty: as it is.
    Edited,
    /// True: our own record and the carrier's say different things.
    Drift,
};

inline constexpr QLatin1StringView kStaged {"staged"};
inline constexpr QLatin1StringView kMoved {"moved"};

} // namespace cellrole
