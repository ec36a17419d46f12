-- Bulk changes as a whole, and reading their items (models/changes/changestore.h).

-- name: Changes
SELECT c.id, c.profile_id, c.type, c.name, c.state, c.parameters, c.items, c.send_items, c.skip_items, c.blocked_items, c.warning_items,
    c.input_columns, c.source_change_id, c.source_link, c.paused_because, c.created_at, c.created_by, c.released_at, c.finished_at,
    c.paused_arguments, COALESCE(b.waves, ''), COALESCE(b.failures, ''), COALESCE(b.wave, 0), COALESCE(b.wave_count, 0), c.start_at, c.start_wish,
    c.charge_monthly, c.charge_once, c.charge_priced, c.charge_unpriced, c.input_name, c.input_hash
FROM bulk_change c
LEFT JOIN change_brake b ON b.change_id = c.id
WHERE c.id BETWEEN :first AND :last AND c.profile_id BETWEEN :first_profile AND :last_profile
ORDER BY c.id DESC

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
    paused_arguments = CASE WHEN :to_state = 'paused' THEN CAST(:arguments AS TEXT) ELSE '[]' END,
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

-- name: InsertBrake
INSERT INTO change_brake (change_id, waves, failures) VALUES (:change, :waves, :failures)

-- name: SettleBrake
INSERT INTO change_brake (change_id, waves, failures, wave, wave_count, last_item) VALUES (:change, :waves, :failures, 1, :wave_count, :last_item)
ON CONFLICT (change_id) DO UPDATE SET waves = excluded.waves, failures = excluded.failures, wave = 1, wave_count = excluded.wave_count,
    last_item = excluded.last_item

-- name: SpareBrake
INSERT INTO change_brake (change_id, spared_wave, failed_before, settled_before, destructive_since)
VALUES (:change, 1, :failed, :settled, CASE WHEN :hourly = 1 THEN CAST(:at AS BIGINT) ELSE 0 END)
ON CONFLICT (change_id) DO UPDATE SET
    spared_wave = CASE WHEN excluded.destructive_since > 0 THEN change_brake.spared_wave ELSE change_brake.wave END,
    failed_before = CASE WHEN excluded.destructive_since > 0 THEN change_brake.failed_before ELSE excluded.failed_before END,
    settled_before = CASE WHEN excluded.destructive_since > 0 THEN change_brake.settled_before ELSE excluded.settled_before END,
    destructive_since = CASE WHEN excluded.destructive_since > 0 THEN excluded.destructive_since ELSE change_brake.destructive_since END

-- name: WaveEnd
SELECT id FROM item WHERE change_id = :change AND state = 'queued' AND id > :after ORDER BY group_id, id LIMIT 2 OFFSET :skip
