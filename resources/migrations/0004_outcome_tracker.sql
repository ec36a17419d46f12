-- What the outcome tracker must remember between two looks (engine-protocol.md 6 and 7).

-- How long reads since J + list-lag have shown one item's line the same way: an operator's "not executed" and a deletion need two of them.

CREATE TABLE sighting_run (
    item_id {key},
    dispatch_id BIGINT NOT NULL,
    shown TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    reads BIGINT NOT NULL
)

-- When the provisioning history of an unsettled item's line was asked for last: each time later than the time before took.

CREATE TABLE history_asked (
    item_id {key},
    asked_at BIGINT NOT NULL
)

-- Items that a person settled as not executed: a late execution is an incident until `until`, and found at `late_at`.

CREATE TABLE watch (
    item_id {key},
    device_id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    dispatch_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    late_at BIGINT,
    evidence TEXT NOT NULL DEFAULT ''
)

CREATE INDEX watch_device ON watch (device_id)

CREATE INDEX watch_change ON watch (change_id)

-- Messages under a receipt of ours about a device that its request did not name: shown, and nothing else.

CREATE INDEX callback_inbox_foreign ON callback_inbox (request_id) WHERE outcome = 'foreign-device'

-- Requests whose receipt was lost: a callback under a strange id may be theirs.

CREATE INDEX dispatch_unknown ON dispatch (id) WHERE fate = 'unknown'
