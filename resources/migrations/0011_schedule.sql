-- When a change begins by itself (NULL: when it is released), and what its plan said instead of a moment ('' or 'cycle-end', 'legal'). One whose
-- moment was missed stays scheduled and says so in paused_because ('schedule.missed'), until a person has decided.

ALTER TABLE bulk_change ADD COLUMN start_at BIGINT

ALTER TABLE bulk_change ADD COLUMN start_wish TEXT NOT NULL DEFAULT ''

CREATE INDEX bulk_change_start ON bulk_change (start_at) WHERE state = 'scheduled'
