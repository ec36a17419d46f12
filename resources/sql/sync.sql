-- name: BeginPass
INSERT INTO sync_pass (id, profile_id, account, begun_at) VALUES (:id, :profile, :account, :begun)

-- name: EndPass
UPDATE sync_pass SET finished_at = :finished, devices = :devices, added = :added, updated = :updated, pages = :pages, error = :error WHERE id = :id

-- name: CompletePass
UPDATE sync_pass SET complete = 1, missing = :missing WHERE id = :id

-- name: FailPass
UPDATE sync_pass SET error = :error WHERE id = :id

-- name: CompletePasses
SELECT profile_id, account, MAX(begun_at) FROM sync_pass WHERE complete = 1 GROUP BY profile_id, account

-- name: KnownLines
SELECT id, carrier_id, row_hash, missing, account, CASE WHEN carrier_id IS NULL THEN iccid END FROM device WHERE +profile_id = :profile AND (archived = 0 OR carrier_id IS NOT NULL)

-- name: LinesChangedSince
SELECT id, carrier_id, row_hash, missing, account, CASE WHEN carrier_id IS NULL THEN iccid END FROM device
WHERE changed_seq > :seq AND +profile_id = :profile AND (archived = 0 OR carrier_id IS NOT NULL)

-- name: UnseenByAccount
SELECT d.account, COUNT(*) FROM stage_device_id s JOIN device d ON d.id = s.line
WHERE d.missing = 0 AND d.read_at < :begun AND (d.evidence_at = 0 OR d.evidence_at + :lag < :begun) GROUP BY d.account

-- name: MarkMissing
UPDATE device SET missing = 1, changed_seq = :seq FROM stage_device_id s
WHERE device.id = s.line AND device.missing = 0 AND device.read_at < :begun AND (device.evidence_at = 0 OR device.evidence_at + :lag < :begun)
