-- Intent and answer (models/engine/sending/journal.h).

-- name: ForgetStage
DELETE FROM stage_dispatch

-- name: Guard
-- Everything about the change that intent depends on, in one row: its state, the lease that must be ours, the profile's keys, how far its wave reaches.
SELECT b.state, l.token, p.settings, p.origin, b.released_seq, r.last_item FROM bulk_change b
JOIN profile p ON p.id = b.profile_id
LEFT JOIN change_brake r ON r.change_id = b.id
LEFT JOIN lease l ON l.change_id = b.id AND l.process_id = :process AND l.boot_id = :boot AND l.until_boot > :now_boot
WHERE b.id = :change

-- name: Conflicts
-- Items whose device has a live dispatch, or waits in a change that was released earlier.
SELECT s.item_id FROM stage_dispatch s
WHERE EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = s.device_id AND x.live = 1)
    OR EXISTS (
        SELECT 1 FROM item w JOIN bulk_change c ON c.id = w.change_id
        WHERE w.device_id = s.device_id AND w.state IN ('queued', 'awaiting-retry') AND c.id <> :change AND c.released_seq < :released)

-- name: InsertDispatch
INSERT INTO dispatch (id, seq, process_id, change_id, group_id, profile_id, account, method, path, body, body_sha256, devices, token,
    journalled_at, carrier_offset, fate)
VALUES (:id, :seq, :process, :change, :group, :profile, :account, :method, :path, :body, :sha256, :devices, :token, :at, :offset, 'open')

-- name: LinkItems
INSERT INTO dispatch_item (dispatch_id, item_id, device_id, live)
SELECT CAST(:dispatch AS BIGINT), item_id, device_id, 1 FROM stage_dispatch ORDER BY item_id

-- name: NoteDispatch
UPDATE bulk_change SET last_dispatch_at = :at WHERE id = :change

-- name: Close
UPDATE dispatch SET fate = :fate, answered_at = :at, http_status = :status, code = :code, excerpt = :excerpt, look_due_at = :look, look_delay = :delay
WHERE id = :dispatch AND fate IN ('open', 'unknown')

-- name: SetReceipt
UPDATE dispatch SET request_id = :request WHERE id = :dispatch

-- name: OpenOfProcess
SELECT id, change_id FROM dispatch WHERE process_id = :process AND fate = 'open' ORDER BY id

-- name: OpenOfOthers
SELECT id FROM dispatch WHERE change_id = :change AND process_id <> :process AND fate = 'open' ORDER BY id

-- name: MarkUnknown
UPDATE dispatch SET fate = 'unknown', code = :code, look_due_at = :look, look_delay = :delay WHERE id = :dispatch AND fate = 'open'

-- name: ProvenRefused
UPDATE dispatch SET fate = 'refused', look_due_at = NULL WHERE id = :dispatch AND fate = 'unknown'

-- name: ItemsOf
SELECT x.item_id, i.state, p.identifiers, x.device_id FROM dispatch_item x
JOIN item i ON i.id = x.item_id JOIN item_plan p ON p.item_id = x.item_id
WHERE x.dispatch_id = :dispatch AND i.dispatch_id = x.dispatch_id ORDER BY x.item_id
