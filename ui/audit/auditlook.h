#pragma once

#include "ui/common/statelook.h"

namespace statelook {

/// Of an action's key ("item.succeeded"): the shape of the state it leads to, with the action's own words.
StateLook ofAuditAction(const QString &key);

} // namespace statelook
