#pragma once

#include <QString>

#include <optional>

/// States of a bulk change (design section 3, engine-protocol.md 3).
enum class ChangeState {
    Draft, AwaitingApproval, Scheduled, Queued, Running, Paused, Unconfirmed, Succeeded, PartiallySucceeded, Failed, Cancelled
};

/// States of an item (engine-protocol.md 2).
enum class ItemState {
    Planned, Blocked, Skipped, Queued, Sending, AwaitingCarrier, AwaitingRetry, Succeeded, Failed, Unconfirmed, Held, Cancelled
};

/// "awaiting-carrier" …: as the contract and the database write them.
QString key(ChangeState state);
QString key(ItemState state);
std::optional<ChangeState> changeState(QStringView key);
std::optional<ItemState> itemState(QStringView key);

/// Nothing more will happen by itself.
bool isFinal(ChangeState state);
bool isFinal(ItemState state);

/// `sending, awaiting-carrier, unconfirmed`: the item's dispatch may still act at the carrier.
bool isLive(ItemState state);
