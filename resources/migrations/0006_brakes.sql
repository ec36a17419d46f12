-- Waves and brakes. What a plan says about them is kept with the change ('': nothing, the profile's keys hold); at its release what holds is
-- settled: 'off' or the sizes, 'off' or a share. `wave` is the one being sent, from 1 of `wave_count`, and reaches to `last_item` (NULL: to
-- the last). Ends before it began, or before an operator let it go on, are no ends of its own: failed_before of settled_before. `spared_wave`:
-- the last one that an operator let go on after the brake; `destructive_since`: when that was, where the brake was the hourly one.

CREATE TABLE change_brake (
    change_id {key},
    waves TEXT NOT NULL DEFAULT '',
    failures TEXT NOT NULL DEFAULT '',
    wave INTEGER NOT NULL DEFAULT 0,
    wave_count INTEGER NOT NULL DEFAULT 0,
    last_item BIGINT,
    failed_before BIGINT NOT NULL DEFAULT 0,
    settled_before BIGINT NOT NULL DEFAULT 0,
    spared_wave INTEGER NOT NULL DEFAULT 0,
    destructive_since BIGINT NOT NULL DEFAULT 0
)

-- The figures of the sentence that says why a change is paused.

ALTER TABLE bulk_change ADD COLUMN paused_arguments TEXT NOT NULL DEFAULT '[]'

-- What was sent for a profile within the last hour or minute.

CREATE INDEX dispatch_profile ON dispatch (profile_id, journalled_at)
