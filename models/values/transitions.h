#pragma once

#include "models/values/changestate.h"

#include <span>
#include <utility>

/// The legal transitions of engine-protocol.md 2 and 3, in one place. The store copies them into its tables when it opens,
/// and its triggers refuse everything else.
using ItemTransition = std::pair<ItemState, ItemState>;
using ChangeTransition = std::pair<ChangeState, ChangeState>;

std::span<const ItemTransition> itemTransitions();
std::span<const ChangeTransition> changeTransitions();

bool isLegal(ItemState from, ItemState to);
bool isLegal(ChangeState from, ChangeState to);
