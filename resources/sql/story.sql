-- What the window tells of one line, and how old what it shows is (models/fleet/devicestory.h, models/fleet/dataage.h).

-- name: History
SELECT id, at, field, before, after, source, item_id, evidence FROM device_history WHERE device_id = :line ORDER BY id DESC LIMIT :rows

-- name: StateSince
SELECT at FROM device_history WHERE device_id = :line AND field = 'state' ORDER BY id DESC LIMIT 1

-- name: LastPasses
-- One row an account of the profile; NULL: never read completely.
SELECT a.name, (SELECT MAX(p.begun_at) FROM sync_pass p WHERE p.profile_id = a.profile_id AND p.account = a.name AND p.complete = 1)
FROM account a WHERE a.profile_id = :profile
