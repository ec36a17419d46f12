#pragma once

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
};

} // namespace cellrole
