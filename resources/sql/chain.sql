-- What follows changes by itself (models/changes/chains/changechains.h).

-- name: Insert
INSERT INTO change_chain (change_id, step, type, parameters, start_wish) VALUES (:change, :step, :type, :parameters, :wish)

-- name: Steps
SELECT s.change_id, s.type, s.parameters, s.start_wish, s.state, s.successor_id, s.reason, s.reason_arguments
FROM change_chain s
JOIN bulk_change c ON c.id = s.change_id
WHERE s.change_id BETWEEN :first AND :last AND c.profile_id BETWEEN :first_profile AND :last_profile
ORDER BY s.change_id, s.step

-- name: Due
-- The change is over, and nobody has made what follows.
SELECT c.id, c.profile_id
FROM change_chain s
JOIN bulk_change c ON c.id = s.change_id
WHERE s.state = 'waiting' AND s.step = 1 AND c.state IN ('succeeded', 'partially-succeeded', 'failed', 'cancelled')
ORDER BY c.id

-- name: Made
-- Of several who make it one does: whoever comes later finds no row.
UPDATE change_chain SET state = 'made', successor_id = :successor
WHERE change_id = :change AND step = 1 AND state = 'waiting'
    AND EXISTS (SELECT 1 FROM bulk_change c WHERE c.id = :change AND c.state IN ('succeeded', 'partially-succeeded', 'failed', 'cancelled'))

-- name: PassOn
UPDATE change_chain SET state = 'passed-on', successor_id = :successor WHERE change_id = :change AND step > 1 AND state = 'waiting'

-- name: End
UPDATE change_chain SET state = 'ended', reason = :reason, reason_arguments = :arguments WHERE change_id = :change AND state = 'waiting'
