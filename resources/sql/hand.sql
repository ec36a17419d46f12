-- What a person settles by hand, and what is watched afterwards (models/engine/byhand/handcases.h, handwatch.h).

-- name: Cases
-- Everything that the offer depends on, for the rows from one to another of a change.
SELECT i.id, p.row_number, i.state, i.reason, i.device_id, p.subject, p.identifiers, p.before_values, p.after_values,
    d.id, d.fate, d.journalled_at, d.carrier_offset, d.answered_at, d.account, s.ended_at,
    g.begun_at, g.listed, g.state, g.plan, g.mdn, r.first_at, r.last_at, r.reads, r.shown, COALESCE(v.plan, ''), COALESCE(v.mdn, ''), v.id, COALESCE(o.parameters, ''),
    COALESCE((SELECT CASE WHEN COUNT(*) = 1 THEN MIN(k.code) END FROM carrier_plan k WHERE k.profile_id = d.profile_id AND k.account = d.account AND k.name = g.plan), ''), g.shown
FROM item_plan p
JOIN item i ON i.id = p.item_id
LEFT JOIN change_group o ON o.id = i.group_id
LEFT JOIN dispatch d ON d.id = i.dispatch_id
LEFT JOIN process s ON s.id = d.process_id
LEFT JOIN sighting g ON g.device_id = i.device_id AND g.begun_at >= d.journalled_at
LEFT JOIN sighting_run r ON r.item_id = i.id AND r.dispatch_id = d.id
LEFT JOIN device v ON v.id = i.device_id
WHERE p.change_id = :change AND p.row_number BETWEEN :first AND :last
ORDER BY p.row_number

-- name: MovedSince
-- Plan or number of a line was seen to change since.
SELECT field, at FROM device_history WHERE device_id = :device AND at >= :since AND field IN ('plan', 'mdn') ORDER BY id LIMIT 1

-- name: OutsideSince
-- The carrier told of somebody else's change of the line.
SELECT received_at FROM callback_inbox
WHERE service = 'ExternalProvisioningChanges' AND received_at >= :since AND device LIKE :like
ORDER BY received_at LIMIT 1

-- name: Watch
INSERT INTO watch (item_id, device_id, change_id, dispatch_id, since, until)
SELECT i.id, i.device_id, i.change_id, i.dispatch_id, CAST(:at AS BIGINT), CAST(:until AS BIGINT) FROM item i WHERE i.id = :item
ON CONFLICT (item_id) DO UPDATE SET dispatch_id = excluded.dispatch_id, since = excluded.since, until = excluded.until, late_at = NULL

-- name: Watched
-- Watched lines that a read showed since, and that no later request of ours was about.
SELECT w.item_id, b.type, p.before_values, p.after_values, v.state, COALESCE(v.plan, ''), COALESCE(v.mdn, ''), v.missing, f.name, COALESCE(o.parameters, ''),
    COALESCE((SELECT CASE WHEN COUNT(*) = 1 THEN MIN(k.code) END FROM carrier_plan k WHERE k.profile_id = v.profile_id AND k.account = v.account AND k.name = v.plan), ''), COALESCE(g.shown, '{}')
FROM watch w
JOIN device v ON v.id = w.device_id
JOIN item_plan p ON p.item_id = w.item_id
JOIN item i ON i.id = w.item_id
LEFT JOIN change_group o ON o.id = i.group_id
JOIN bulk_change b ON b.id = w.change_id
JOIN profile f ON f.id = b.profile_id
LEFT JOIN sighting g ON g.device_id = w.device_id AND g.begun_at > w.since
WHERE w.late_at IS NULL AND w.until > :now AND v.read_at > w.since
    AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = w.device_id AND x.dispatch_id > w.dispatch_id)
ORDER BY w.item_id

-- name: NoteLate
UPDATE watch SET late_at = :at, evidence = :evidence WHERE item_id = :item AND late_at IS NULL AND until > :at

-- name: MarkLate
UPDATE item SET reason = 'hand.late', reason_arguments = :arguments WHERE id = :item AND state = 'failed'

-- name: HoldQueued
-- What waits to be sent to the line of a watched item.
SELECT i.id, i.change_id FROM item i JOIN watch w ON w.device_id = i.device_id
WHERE w.item_id = :item AND i.state = 'queued' ORDER BY i.id

-- name: Subject
SELECT i.change_id, p.subject, p.before_values, p.after_values, COALESCE(d.request_id, '')
FROM item i JOIN item_plan p ON p.item_id = i.id LEFT JOIN dispatch d ON d.id = i.dispatch_id
WHERE i.id = :item
