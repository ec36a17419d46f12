-- Where a change stands (models/engine/changeprogress.h), and what the budget allows (storebudget.h).

-- name: Standing
SELECT b.state, b.profile_id, b.type, b.released_seq, b.last_dispatch_at, b.paused_because FROM bulk_change b WHERE b.id = :change

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
