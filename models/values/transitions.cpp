#include "models/values/transitions.h"

#include <algorithm>
#include <array>

namespace {

using enum ItemState;

constexpr std::array kItems {
    ItemTransition {Planned, Queued},
    ItemTransition {Planned, Cancelled},
    ItemTransition {Queued, Cancelled},
    ItemTransition {AwaitingRetry, Cancelled},
    ItemTransition {Queued, Held},
    ItemTransition {Queued, Succeeded}, // local types
    ItemTransition {Queued, Sending}, // J
    ItemTransition {Sending, AwaitingCarrier},
    ItemTransition {Sending, Succeeded}, // row Success
    ItemTransition {Sending, Failed}, // row Failed; refused, final
    ItemTransition {Sending, AwaitingRetry},
    ItemTransition {Sending, Unconfirmed},
    ItemTransition {Unconfirmed, AwaitingRetry},
    ItemTransition {Unconfirmed, Failed},
    ItemTransition {Unconfirmed, AwaitingCarrier}, // late ACK
    ItemTransition {Unconfirmed, Succeeded},
    ItemTransition {AwaitingCarrier, Unconfirmed},
    ItemTransition {AwaitingCarrier, Succeeded},
    ItemTransition {AwaitingCarrier, Failed},
    ItemTransition {AwaitingRetry, Queued},
    ItemTransition {AwaitingRetry, Failed}, // attempts spent
    ItemTransition {Succeeded, Unconfirmed}, // disputed
    ItemTransition {Failed, Unconfirmed}, // disputed
};

using C = ChangeState;

constexpr std::array kChanges {
    ChangeTransition {C::Draft, C::AwaitingApproval},
    ChangeTransition {C::Draft, C::Scheduled},
    ChangeTransition {C::Draft, C::Queued},
    ChangeTransition {C::Draft, C::Cancelled},
    ChangeTransition {C::AwaitingApproval, C::Scheduled},
    ChangeTransition {C::AwaitingApproval, C::Queued},
    ChangeTransition {C::AwaitingApproval, C::Draft},
    ChangeTransition {C::AwaitingApproval, C::Cancelled},
    ChangeTransition {C::Scheduled, C::Queued},
    ChangeTransition {C::Scheduled, C::Draft},
    ChangeTransition {C::Scheduled, C::Cancelled},
    ChangeTransition {C::Queued, C::Running},
    ChangeTransition {C::Queued, C::Paused},
    ChangeTransition {C::Queued, C::Cancelled},
    ChangeTransition {C::Running, C::Paused},
    ChangeTransition {C::Running, C::Cancelled},
    ChangeTransition {C::Running, C::Unconfirmed},
    ChangeTransition {C::Running, C::Succeeded},
    ChangeTransition {C::Running, C::PartiallySucceeded},
    ChangeTransition {C::Running, C::Failed},
    ChangeTransition {C::Paused, C::Queued},
    ChangeTransition {C::Paused, C::Cancelled},
    ChangeTransition {C::Paused, C::Unconfirmed},
    ChangeTransition {C::Paused, C::Succeeded},
    ChangeTransition {C::Paused, C::PartiallySucceeded},
    ChangeTransition {C::Paused, C::Failed},
    ChangeTransition {C::Unconfirmed, C::Queued},
    ChangeTransition {C::Unconfirmed, C::Cancelled},
    ChangeTransition {C::Unconfirmed, C::Succeeded},
    ChangeTransition {C::Unconfirmed, C::PartiallySucceeded},
    ChangeTransition {C::Unconfirmed, C::Failed},
    ChangeTransition {C::Succeeded, C::Unconfirmed}, // an item is disputed
    ChangeTransition {C::PartiallySucceeded, C::Unconfirmed},
    ChangeTransition {C::Failed, C::Unconfirmed},
    ChangeTransition {C::Cancelled, C::Unconfirmed},
};

} // namespace

std::span<const ItemTransition> itemTransitions()
{
    return kItems;
}

std::span<const ChangeTransition> changeTransitions()
{
    return kChanges;
}

bool isLegal(ItemState from, ItemState to)
{
    return std::ranges::find(kItems, ItemTransition {from, to}) != kItems.end();
}

bool isLegal(ChangeState from, ChangeState to)
{
    return std::ranges::find(kChanges, ChangeTransition {from, to}) != kChanges.end();
}
