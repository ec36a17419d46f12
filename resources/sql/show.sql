-- What the window shows of changes: reading only (models/changes/watching/itemstory.h, changecauses.h, changenotices.h, openchange.h, workstanding.h).

-- name: Unfinished
SELECT id, state, paused_because FROM bulk_change WHERE state NOT IN ('succeeded', 'partially-succeeded', 'failed', 'cancelled') ORDER BY id

-- name: Newest
SELECT COALESCE(MAX(id), 0) FROM bulk_change

-- name: Standing
SELECT c.id, c.state, k.state, k.items
FROM bulk_change c
LEFT JOIN change_count k ON k.change_id = c.id AND k.items > 0
WHERE c.state IN ('queued', 'running', 'paused', 'unconfirmed', 'scheduled')
ORDER BY c.id

-- name: Causes
-- Why lines did not come through, by what they say of it. Where lines of a group say different things, the least and the greatest differ.
SELECT i.state, i.error_code, i.reason, COUNT(*), MIN(i.error_text), MAX(i.error_text), MIN(i.reason_arguments), MAX(i.reason_arguments)
FROM item i
WHERE i.change_id = :change AND i.state IN ('failed', 'held', 'cancelled')
GROUP BY i.state, i.error_code, i.reason
ORDER BY i.state, i.error_code, i.reason

-- name: Batches
-- How many lines of a change may share requests with each other.
SELECT COUNT(*) FROM item WHERE change_id = :change AND group_id IS NOT NULL AND state NOT IN ('blocked', 'skipped') GROUP BY group_id

-- name: Attempts
SELECT attempts, change_id FROM item WHERE id = :item

-- name: Events
SELECT to_state, at, what, dispatch_id FROM item_event WHERE item_id = :item ORDER BY seq

-- name: Requests
SELECT d.id, d.method, d.path, d.devices, d.journalled_at, d.answered_at, d.http_status, d.code, d.request_id, d.fate
FROM dispatch_item x
JOIN dispatch d ON d.id = x.dispatch_id
WHERE x.item_id = :item
ORDER BY d.seq

-- name: Callbacks
SELECT c.received_at, c.service, c.device, c.failed, c.fault_code, c.fault_text, c.request_id, c.seen, c.outcome
FROM dispatch_item x
JOIN dispatch d ON d.id = x.dispatch_id
JOIN callback_inbox c ON c.request_id = d.request_id
WHERE x.item_id = :item
ORDER BY c.id

-- name: PaceThrottle
SELECT not_before, factor, slowed_at FROM throttle WHERE profile_id = :profile
