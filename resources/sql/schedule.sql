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

-- name: Coming
-- What applies to lines from a time to come.
SELECT a.from_at, COALESCE(a.change_id, 0), a.plan, a.pool, a.customer, a.site, COUNT(*)
FROM assignment a
JOIN device d ON d.id = a.device_id
WHERE a.from_at > :now AND (a.to_at IS NULL OR a.to_at > a.from_at) AND d.profile_id BETWEEN :first_profile AND :last_profile
GROUP BY a.from_at, a.change_id, a.plan, a.pool, a.customer, a.site
ORDER BY a.from_at, a.change_id

-- name: QuotaFrees
-- Lines whose requests used up a quota: when the one that must leave its window was sent; those within a grain of time are one row.
SELECT MAX(u.at), COUNT(*)
FROM (
    SELECT d.journalled_at AS at, ROW_NUMBER() OVER (PARTITION BY x.device_id ORDER BY d.journalled_at DESC) AS place
    FROM dispatch d
    JOIN dispatch_item x ON x.dispatch_id = d.id
    JOIN bulk_change c ON c.id = d.change_id
    WHERE d.journalled_at > :since AND d.fate NOT IN ('refused', 'never-sent') AND d.profile_id BETWEEN :first_profile AND :last_profile
        AND CAST(:types AS TEXT) LIKE '%,' || c.type || ',%') AS u
WHERE u.place = CAST(:most AS BIGINT)
GROUP BY u.at / CAST(:grain AS BIGINT)
ORDER BY MAX(u.at)
