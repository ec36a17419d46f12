-- Changes that begin by themselves (models/changes/changeschedule.h), and what is due of them and of suspended lines (watching/duelist.h).

-- name: Due
-- Those that ask are a person's.
SELECT id, profile_id, start_at FROM bulk_change WHERE state = 'scheduled' AND start_at <= :now AND paused_because = '' ORDER BY start_at, id

-- name: TakeDue
-- Writes what is there, so that of several who begin it or move it one goes first, and the others see that.
UPDATE bulk_change SET start_at = start_at WHERE id = :change AND state = 'scheduled' AND start_at = :start AND paused_because = ''

-- name: Ask
UPDATE bulk_change SET paused_because = :because, paused_arguments = :arguments
WHERE id = :change AND state = 'scheduled' AND start_at = :start AND paused_because = ''

-- name: SetStart
UPDATE bulk_change SET start_at = :start, start_wish = '', paused_because = '', paused_arguments = '[]'
WHERE id = :change AND state IN ('draft', 'scheduled')

-- name: Suspended
-- Since when a line is known to be suspended, and what the carrier last announced of its end.
SELECT d.id, COALESCE(d.iccid, ''),
    (SELECT MAX(h.at) FROM device_history h WHERE h.device_id = d.id AND h.field = 'state' AND h.after = 'suspend'),
    n.at, COALESCE(n.after, '')
FROM device d
LEFT JOIN device_history n ON n.id = (SELECT MAX(o.id) FROM device_history o WHERE o.device_id = d.id AND o.field = 'resume')
WHERE d.profile_id BETWEEN :first_profile AND :last_profile AND d.state = 'suspend' AND d.missing = 0 AND d.archived = 0
ORDER BY d.id
