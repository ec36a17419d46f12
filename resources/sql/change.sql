-- Bulk changes as a whole, and reading their items (models/changes/changestore.h).

-- name: Changes
SELECT id, profile_id, type, name, state, parameters, items, send_items, skip_items, blocked_items, warning_items, input_columns,
    source_change_id, source_link, paused_because, created_at, created_by, released_at, finished_at
FROM bulk_change
WHERE id BETWEEN :first AND :last AND profile_id BETWEEN :first_profile AND :last_profile
ORDER BY id DESC

-- name: Counts
SELECT k.change_id, k.state, k.items
FROM change_count k
JOIN bulk_change c ON c.id = k.change_id
WHERE k.items > 0 AND k.change_id BETWEEN :first AND :last AND c.profile_id BETWEEN :first_profile AND :last_profile

-- name: Dispatches
SELECT COUNT(*) FROM dispatch WHERE change_id = :change

-- name: Incidents
-- Carried out after a person had settled it as not executed; messages under our receipts about devices that the requests did not name.
SELECT (SELECT COUNT(*) FROM watch WHERE change_id = :change AND late_at IS NOT NULL),
    (SELECT COUNT(*) FROM dispatch d JOIN callback_inbox c ON c.request_id = d.request_id WHERE d.change_id = :change AND c.outcome = 'foreign-device')

-- name: Items
SELECT i.id, p.row_number, i.device_id, i.state, i.reason, i.reason_arguments, i.evidence, i.attribution, i.error_code, i.error_text,
    p.identifiers, p.before_values, p.after_values, p.findings, p.input_values, COALESCE(d.request_id, '')
FROM item_plan p
JOIN item i ON i.id = p.item_id
LEFT JOIN dispatch d ON d.id = i.dispatch_id
WHERE p.change_id = :change AND (CAST(:state AS TEXT) = '' OR i.state = :state)
ORDER BY p.row_number

-- name: Move
UPDATE bulk_change SET
    state = :to_state,
    paused_because = CASE
        WHEN paused_because = 'cancel' THEN paused_because
        WHEN :to_state = 'paused' THEN CAST(:because AS TEXT)
        WHEN :to_state IN ('queued', 'running') THEN ''
        ELSE paused_because END,
    finished_at = CASE WHEN :to_state IN ('succeeded', 'partially-succeeded', 'failed', 'cancelled') THEN CAST(:at AS BIGINT) END
WHERE id = :change AND state = :from_state

-- name: WriteEvent
INSERT INTO change_event (seq, change_id, from_state, to_state, at, actor, reason)
VALUES (:seq, :change, :from_state, :to_state, :at, :actor, :reason)

-- name: LastEvent
SELECT MAX(seq) FROM change_event WHERE change_id = :change

-- name: SetReleased
UPDATE bulk_change SET released_at = :at, released_seq = :seq WHERE id = :change

-- name: SetCancelling
UPDATE bulk_change SET paused_because = 'cancel' WHERE id = :change

-- name: Rename
UPDATE bulk_change SET name = :name WHERE id = :change

-- name: FrozenItems
SELECT p.row_number, i.device_id, i.state, COALESCE(g.account, ''), COALESCE(g.parameters, ''), p.identifiers, p.before_values, p.after_values
FROM item_plan p
JOIN item i ON i.id = p.item_id
LEFT JOIN change_group g ON g.id = i.group_id
WHERE p.change_id = :change
ORDER BY p.row_number

-- name: PlanHash
SELECT plan_hash FROM bulk_change WHERE id = :change
