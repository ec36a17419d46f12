#pragma once

#include "models/values/showntime.h"

/// Choosing the zone for a program that has widgets: all of them are told by QEvent::LocaleChange, since it is how dates are written that has
/// changed; tables are painted again, and who made a text of a time makes it anew.
namespace shownzone {

void choose(showntime::Zone zone);

} // namespace shownzone
