-- What to send next (models/engine/sending/batchpicker.h).

-- name: NextQueued
-- Where the next request begins, from a place in the change onwards, up to the end of its wave.
SELECT i.group_id, i.id, i.alone FROM item i
WHERE i.change_id = :change AND i.state = 'queued' AND (i.group_id, i.id) > (:group, :item) AND i.id <= :last
ORDER BY i.group_id, i.id LIMIT 1

-- name: Group
SELECT account, parameters FROM change_group WHERE id = :group

-- name: Batch
SELECT i.id, i.device_id, i.attempts, p.identifiers, p.before_values, p.read_at, v.id, v.account, v.state, v.plan, v.missing, v.archived, v.read_at, v.evidence_at,
    CASE WHEN EXISTS (SELECT 1 FROM watch w WHERE w.device_id = i.device_id AND w.until > :now) THEN 1 ELSE 0 END, u.since,
    CASE WHEN p.findings LIKE '%line.behind-open-change%' THEN 1 ELSE 0 END, v.iccid
FROM item i
JOIN item_plan p ON p.item_id = i.id
LEFT JOIN device v ON v.id = i.device_id
LEFT JOIN line_doubt u ON u.device_id = i.device_id
WHERE i.change_id = :change AND i.state = 'queued' AND i.group_id = :group AND i.id >= :item AND i.id <= :last AND i.alone = :alone
ORDER BY i.id LIMIT :most

-- name: LastCompletePass
SELECT max(begun_at) FROM sync_pass WHERE profile_id = :profile AND account = :account AND complete = 1

-- name: NextDue
SELECT min(due_at) FROM item WHERE change_id = :change AND state = 'awaiting-retry'

-- name: Spent
-- Due for a repetition that they no longer have: tried too often, or for too long since the first time.
SELECT i.id, i.attempts FROM item i
WHERE i.change_id = :change AND i.state = 'awaiting-retry' AND i.due_at <= :now AND (i.attempts >= :most OR EXISTS (
    SELECT 1 FROM dispatch_item x JOIN dispatch d ON d.id = x.dispatch_id
    WHERE x.device_id = i.device_id AND x.item_id = i.id AND d.journalled_at <= :expired))
ORDER BY i.id

-- name: QueuedItem
SELECT change_id FROM item WHERE id = :item AND state = 'queued'

-- name: LocalBatch
-- What is done here comes in the same order, whoever shares what: there is no request to share.
SELECT i.id, i.device_id, i.group_id, p.identifiers, p.before_values, p.after_values, COALESCE(g.parameters, '{}'), COALESCE(g.account, ''), u.since
FROM item i
JOIN item_plan p ON p.item_id = i.id
LEFT JOIN change_group g ON g.id = i.group_id
LEFT JOIN line_doubt u ON u.device_id = i.device_id
WHERE i.change_id = :change AND i.state = 'queued' AND (i.group_id, i.id) > (:group, :item) AND i.id <= :last
ORDER BY i.group_id, i.id LIMIT :most
