-- What changes without a request do to lines (models/fleet/localwriter.h), and what applied to them when (models/fleet/assignments.h).

-- name: EmptyStage
DELETE FROM stage_local

-- name: SetColumns
-- A column of the stage that is NULL leaves the line's as it is; the empty text is none. No read showed it: the hash and the times of reads stay.
-- An archived line that the carrier does not list gives its number there back: whatever appears under it is another.
UPDATE device SET
    customer = CASE WHEN s.customer IS NULL THEN device.customer ELSE NULLIF(s.customer, '') END,
    site = CASE WHEN s.site IS NULL THEN device.site ELSE NULLIF(s.site, '') END,
    user_name = CASE WHEN s.user_name IS NULL THEN device.user_name ELSE NULLIF(s.user_name, '') END,
    archived = COALESCE(s.archived, device.archived),
    archived_at = CASE s.archived WHEN 1 THEN s.at WHEN 0 THEN NULL ELSE device.archived_at END,
    archived_by = CASE s.archived WHEN 1 THEN s.item_id WHEN 0 THEN NULL ELSE device.archived_by END,
    archive_reason = CASE s.archived WHEN 1 THEN NULLIF(s.reason, '') WHEN 0 THEN NULL ELSE device.archive_reason END,
    carrier_id = CASE WHEN s.archived = 1 AND device.missing = 1 THEN NULL ELSE device.carrier_id END,
    changed_seq = :seq
FROM stage_local s
WHERE device.id = s.device_id

-- name: EndAll
-- Of lines that are archived: what is in force ends, what was to come never begins.
UPDATE assignment SET was_to = assignment.to_at, ended_by = s.item_id,
    to_at = CASE WHEN assignment.from_at > s.at THEN assignment.from_at ELSE s.at END
FROM stage_local s
WHERE assignment.device_id = s.device_id AND s.archived = 1 AND (assignment.to_at IS NULL OR (assignment.to_at > s.at AND assignment.to_at > assignment.from_at))

-- name: CountComing
-- Of lines that are brought back: what was to come when they were archived, and still is.
SELECT COUNT(*) FROM stage_local s
JOIN device d ON d.id = s.device_id
JOIN assignment a ON a.device_id = s.device_id AND a.ended_by = d.archived_by
WHERE s.archived = 0 AND a.from_at > s.at AND (a.was_to IS NULL OR a.was_to > a.from_at)

-- name: BringBackComing
INSERT INTO assignment (id, device_id, kind, customer, site, plan, pool, allocation_mb, from_at, to_at, change_id, item_id)
SELECT CAST(:first AS BIGINT) + ROW_NUMBER() OVER (ORDER BY a.device_id, a.from_at, a.id) - 1, a.device_id, a.kind, a.customer, a.site, a.plan, a.pool,
    a.allocation_mb, a.from_at, a.was_to, s.change_id, s.item_id
FROM stage_local s
JOIN device d ON d.id = s.device_id
JOIN assignment a ON a.device_id = s.device_id AND a.ended_by = d.archived_by
WHERE s.archived = 0 AND a.from_at > s.at AND (a.was_to IS NULL OR a.was_to > a.from_at)

-- name: EmptyAssignments
DELETE FROM stage_assignment

-- name: CutCovering
-- What is in force at the moment from which something else applies ends there; what began right then is replaced.
UPDATE assignment SET was_to = assignment.to_at, to_at = s.from_at, ended_by = s.item_id
FROM stage_assignment s
WHERE assignment.device_id = s.device_id AND assignment.kind = s.kind AND assignment.from_at <= s.from_at
    AND (assignment.to_at IS NULL OR assignment.to_at > s.from_at)

-- name: InsertAssignments
-- Until the next that was ordered for a later time.
INSERT INTO assignment (id, device_id, kind, customer, site, plan, pool, allocation_mb, from_at, to_at, change_id, item_id)
SELECT CAST(:first AS BIGINT) + ROW_NUMBER() OVER (ORDER BY s.device_id, s.kind) - 1, s.device_id, s.kind, s.customer, s.site, s.plan, s.pool, s.allocation_mb,
    s.from_at,
    (SELECT MIN(n.from_at) FROM assignment n
        WHERE n.device_id = s.device_id AND n.kind = s.kind AND n.from_at > s.from_at AND (n.to_at IS NULL OR n.to_at > n.from_at)),
    s.change_id, s.item_id
FROM stage_assignment s
WHERE s.inserts = 1

-- name: AssignmentsOf
SELECT a.id, a.device_id, a.kind, a.customer, a.site, a.plan, a.pool, a.allocation_mb, a.from_at, a.to_at, a.change_id, a.item_id, a.ended_by, a.was_to,
    COALESCE(d.archived_by, 0)
FROM stage_device_id s
JOIN assignment a ON a.device_id = s.line
JOIN device d ON d.id = s.line
ORDER BY a.device_id, a.kind, a.from_at, a.id

-- name: TakenIdentifiers
-- Staged lines one of whose names another line has, which is not archived: that line's ICCID, or its id.
SELECT s.line, COALESCE(o.iccid, '')
FROM stage_device_id s
JOIN device d ON d.id = s.line
JOIN device o ON o.iccid = d.iccid AND o.id <> d.id AND o.profile_id = d.profile_id AND o.archived = 0
UNION ALL
SELECT s.line, COALESCE(o.iccid, '')
FROM stage_device_id s
JOIN device d ON d.id = s.line
JOIN device o ON o.imei = d.imei AND o.id <> d.id AND o.profile_id = d.profile_id AND o.archived = 0
UNION ALL
SELECT s.line, COALESCE(o.iccid, '')
FROM stage_device_id s
JOIN device d ON d.id = s.line
JOIN device o ON o.mdn = d.mdn AND o.id <> d.id AND o.profile_id = d.profile_id AND o.archived = 0

-- name: Withdraw
-- What was to come never begins …
UPDATE assignment SET was_to = to_at, to_at = from_at
WHERE device_id = :device AND kind = 'plan' AND from_at = :from AND from_at > CAST(:now AS BIGINT) AND (to_at IS NULL OR to_at > from_at)

-- name: ExtendBefore
-- … and what it would have ended goes on until what it would have lasted to.
UPDATE assignment SET to_at = (
        SELECT w.was_to FROM assignment w WHERE w.device_id = assignment.device_id AND w.kind = 'plan' AND w.from_at = CAST(:from AS BIGINT) AND w.to_at = w.from_at
        ORDER BY w.id DESC LIMIT 1)
WHERE device_id = :device AND kind = 'plan' AND to_at = CAST(:from AS BIGINT) AND from_at < to_at

-- name: NextEdge
SELECT MIN(e.at) - {server_now} FROM (SELECT MIN(a.from_at) AS at FROM assignment a WHERE a.from_at > {server_now}
    UNION ALL SELECT MIN(a.to_at) FROM assignment a WHERE a.to_at > {server_now}) e
