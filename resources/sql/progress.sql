-- Where a change stands (models/engine/changeprogress.h), what the budget allows (storebudget.h), its waves and brakes (wavebrake.h).

-- name: Standing
SELECT b.state, b.profile_id, b.type, b.released_seq, b.last_dispatch_at, b.paused_because, r.waves, r.failures, r.wave, r.wave_count, r.last_item,
    r.failed_before, r.settled_before, r.spared_wave, b.start_at
FROM bulk_change b
LEFT JOIN change_brake r ON r.change_id = b.id
WHERE b.id = :change

-- name: Counts
SELECT state, items FROM change_count WHERE change_id = :change AND items > 0

-- name: PausedForRoom
-- Changes that stopped because the store took nothing.
SELECT id FROM bulk_change WHERE state = 'paused' AND paused_because IN ('store.full', 'store.read-only') ORDER BY released_seq, id

-- name: Tat
SELECT tat FROM budget WHERE profile_id = :profile AND kind = :kind

-- name: SetTat
INSERT INTO budget (profile_id, kind, tat) VALUES (:profile, :kind, :tat)
ON CONFLICT (profile_id, kind) DO UPDATE SET tat = excluded.tat

-- name: Throttle
SELECT not_before, factor, slowed_at FROM throttle WHERE profile_id = :profile

-- name: SetThrottle
INSERT INTO throttle (profile_id, not_before, factor, slowed_at) VALUES (:profile, :not_before, :factor, :at)
ON CONFLICT (profile_id) DO UPDATE SET not_before = excluded.not_before, factor = excluded.factor, slowed_at = excluded.slowed_at

-- name: SentSince
-- Only the newest are looked at: a minute never holds more.
SELECT COUNT(*) FROM dispatch
WHERE seq > (SELECT COALESCE(MAX(seq), 0) FROM dispatch) - 10000 AND profile_id = :profile AND journalled_at > :since

-- name: WaveSendable
-- A queued item of the wave whose line no other change holds.
SELECT i.id FROM item i
WHERE i.change_id = :change AND i.state = 'queued' AND i.id <= :last
    AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = i.device_id AND x.live = 1)
    AND NOT EXISTS (
        SELECT 1 FROM item w JOIN bulk_change c ON c.id = w.change_id
        WHERE w.device_id = i.device_id AND w.state IN ('queued', 'awaiting-retry') AND c.id <> :change AND c.released_seq < :released)
LIMIT 1

-- name: BeginWave
UPDATE change_brake SET wave = wave + 1, last_item = :last, failed_before = :failed, settled_before = :settled WHERE change_id = :change

-- name: Destroyed
-- Lines that a profile's requests of the destructive types may have ended since then, and when the first of these left.
SELECT COALESCE(SUM(d.devices), 0), MIN(d.journalled_at)
FROM dispatch d
JOIN bulk_change c ON c.id = d.change_id
WHERE d.profile_id = :profile AND d.journalled_at > :since
    AND d.journalled_at > COALESCE((SELECT r.destructive_since FROM change_brake r WHERE r.change_id = :change), 0)
    AND d.fate NOT IN ('refused', 'never-sent') AND CAST(:types AS TEXT) LIKE '%,' || c.type || ',%'
