#pragma once

#include "ui/common/statelook.h"

namespace statelook {

/// Of a verdict in a review ("send", "warn", "skip", "block"), for StateDelegate. What is to be sent is planned, and the one thing to act on:
/// the ring of planned items in the tone of what moves.
StateLook ofVerdict(const QString &verdict);

} // namespace statelook
