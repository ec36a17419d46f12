-- Making plans (models/changes/planning/planner.h). CROSS JOIN keeps SQLite from walking a large table to find the few staged lines.

-- name: ForgetFacts
DELETE FROM stage_fact

-- name: OpenChanges
-- Which changes hold the lines, what they will leave behind, and their places in the order of releases.
SELECT f.place, w.change_id, p.after_values, c.released_seq
FROM stage_fact f CROSS JOIN item w CROSS JOIN item_plan p CROSS JOIN bulk_change c
WHERE w.device_id = f.device_id AND w.state IN ('queued', 'awaiting-retry') AND p.item_id = w.id AND c.id = w.change_id
UNION ALL
SELECT f.place, i.change_id, p.after_values, c.released_seq
FROM stage_fact f CROSS JOIN dispatch_item x CROSS JOIN item i CROSS JOIN item_plan p CROSS JOIN bulk_change c
WHERE x.device_id = f.device_id AND x.live = 1 AND i.id = x.item_id AND p.item_id = i.id AND c.id = i.change_id

-- name: QuotaUses
-- What lines had of a quota: requests of its types unless refused or never sent, what the carrier told of others, and what reads saw change
-- without a request of ours, or a word of the carrier's, that says why. A word is about the first such change that is seen after it, or a moment before.
SELECT a.place, a.at
FROM (
    SELECT f.place AS place, d.journalled_at AS at
    FROM stage_fact f CROSS JOIN dispatch_item x CROSS JOIN dispatch d CROSS JOIN bulk_change c
    WHERE x.device_id = f.device_id AND d.id = x.dispatch_id AND c.id = d.change_id
        AND d.journalled_at > :since AND d.fate NOT IN ('refused', 'never-sent')
        AND CAST(:types AS TEXT) LIKE '%,' || c.type || ',%'
    UNION ALL
    SELECT f.place AS place, h.at AS at
    FROM stage_fact f CROSS JOIN device_history h
    WHERE h.device_id = f.device_id AND h.field = CAST(:field AS TEXT) AND h.source IN ('sync', 'outside') AND h.at > :since
        AND h.before <> '' AND h.after <> '' AND (h.field <> 'state' OR h.after IN ('active', 'suspend', 'deactive'))
        AND NOT EXISTS (
            SELECT 1
            FROM dispatch_item x
            JOIN dispatch d ON d.id = x.dispatch_id
            JOIN bulk_change c ON c.id = d.change_id
            WHERE x.device_id = h.device_id AND d.journalled_at BETWEEN h.at - CAST(:seen_within AS BIGINT) AND h.at
                AND d.fate NOT IN ('refused', 'never-sent')
                AND ((h.after = 'active' AND c.type IN ('activate', 'restore'))
                    OR (h.after = 'suspend' AND c.type = 'suspend')
                    OR (h.after = 'deactive' AND c.type IN ('deactivate', 'activate'))
                    OR (h.field = 'plan' AND c.type IN ('activate', 'carrier-plan'))))
        AND NOT EXISTS (
            SELECT 1
            FROM device_history n
            WHERE n.device_id = h.device_id AND n.field = 'outside-change' AND n.at BETWEEN h.at - CAST(:seen_within AS BIGINT) AND h.at + CAST(:told_within AS BIGINT)
                AND ((h.after = 'active' AND LOWER(n.after) IN ('activate', 'restore'))
                    OR (h.after = 'suspend' AND LOWER(n.after) = 'suspend')
                    OR (h.after = 'deactive' AND LOWER(n.after) IN ('deactivate', 'activate'))
                    OR (h.field = 'plan' AND LOWER(n.after) IN ('activate', 'carrier-plan')))
                AND NOT EXISTS (
                    SELECT 1
                    FROM device_history b
                    WHERE b.device_id = h.device_id AND b.field = h.field AND b.at > n.at AND b.at < h.at AND b.before <> ''
                        AND (b.field <> 'state' OR b.after IN ('active', 'suspend')
                            OR (b.after = 'deactive' AND LOWER(n.after) <> 'activate'))))
    UNION ALL
    SELECT f.place AS place, o.at AS at
    FROM stage_fact f CROSS JOIN device_history o
    WHERE o.device_id = f.device_id AND o.field = 'outside-change' AND o.at > :since
        AND CAST(:types AS TEXT) LIKE '%,' || LOWER(o.after) || ',%'
) AS a
ORDER BY a.place, a.at DESC

-- name: ForgetLines
DELETE FROM stage_plan

-- name: ForgetGroups
DELETE FROM stage_group

-- name: Moments
SELECT MIN(moment), MAX(moment) FROM stage_plan WHERE state = 'planned'

-- name: NewlyWarned
-- Inside a JSON text every quotation mark has a backslash before it.
SELECT COUNT(*) FROM stage_plan
WHERE state = 'planned' AND other_moment <> '' AND (moment IS NULL OR moment <> :start) AND findings NOT LIKE '%"severity":"warning"%'

-- name: WarnOfOtherMoments
UPDATE stage_plan SET findings = CASE WHEN findings = '[]' THEN '[' ELSE SUBSTR(findings, 1, LENGTH(findings) - 1) || ',' END || other_moment || ']'
WHERE state = 'planned' AND other_moment <> '' AND (moment IS NULL OR moment <> :start)

-- name: InsertChange
INSERT INTO bulk_change (id, profile_id, type, name, state, parameters, plan_hash, items, send_items, skip_items, blocked_items, warning_items,
    input_columns, input_hash, input_name, source_change_id, source_link, created_at, created_by, start_at, start_wish,
    charge_monthly, charge_once, charge_priced, charge_unpriced)
VALUES (:change, :profile, :type, :name, 'draft', :parameters, :plan_hash, :items, :send, :skip, :blocked, :warnings,
    :input_columns, :input_hash, :input_name, :source, :source_link, :at, :actor, :start, :wish,
    :charge_monthly, :charge_once, :charge_priced, :charge_unpriced)

-- name: InsertItems
-- Groups are staged in the order of `start` and lines are found by (group, ordinal): rows arrive in key order without being sorted.
INSERT INTO item (id, change_id, group_id, device_id, state, reason, reason_arguments)
SELECT CAST(:first AS BIGINT) + g.start + p.ordinal, CAST(:change AS BIGINT), g.group_id, p.device_id, p.state, p.reason, p.reason_arguments
FROM stage_group g CROSS JOIN stage_plan p
WHERE p.group_number = g.group_number

-- name: InsertPlans
INSERT INTO item_plan (item_id, change_id, row_number, subject, identifiers, before_values, after_values, read_at, findings, input_values)
SELECT CAST(:first AS BIGINT) + g.start + p.ordinal, CAST(:change AS BIGINT), p.row_number, p.subject, p.identifiers, p.before_values,
    p.after_values, p.read_at, p.findings, p.input_values
FROM stage_group g CROSS JOIN stage_plan p
WHERE p.group_number = g.group_number

-- name: InsertEvents
INSERT INTO item_event (seq, item_id, from_state, to_state, at, what)
SELECT CAST(:seq AS BIGINT) + g.start + p.ordinal, CAST(:first AS BIGINT) + g.start + p.ordinal, NULL, p.state, CAST(:at AS BIGINT), 'planned'
FROM stage_group g CROSS JOIN stage_plan p
WHERE p.group_number = g.group_number

-- name: InsertCount
INSERT INTO change_count (change_id, state, items) VALUES (:change, :state, :items)

-- name: EarlierItems
SELECT i.device_id, i.state, i.attribution, i.error_code, i.reason, p.row_number, p.identifiers, p.before_values, p.after_values, p.input_values,
    g.account, g.parameters, i.reason_arguments
FROM item_plan p
JOIN item i ON i.id = p.item_id
LEFT JOIN change_group g ON g.id = i.group_id
WHERE p.change_id = :change AND p.row_number > :after AND i.state IN ('succeeded', 'failed', 'held', 'cancelled', 'blocked')
ORDER BY p.row_number
LIMIT :rows

-- name: BlockedReasons
-- How many lines are blocked for want of an earlier step, by the state they are in.
SELECT reason, reason_arguments, COUNT(*) FROM item
WHERE change_id = :change AND state = 'blocked' AND reason IN ('archive.in-service', 'deactivate.suspended', 'state.not-deactive')
GROUP BY reason, reason_arguments
ORDER BY reason, reason_arguments

-- name: StagedFindings
SELECT findings FROM stage_plan WHERE group_number = :group AND ordinal = :ordinal

-- name: SetStagedFindings
UPDATE stage_plan SET findings = :findings WHERE group_number = :group AND ordinal = :ordinal

-- name: BlockStaged
-- It joins the lines that are not sent, at their end.
UPDATE stage_plan SET group_number = 0, ordinal = :last, state = 'blocked', reason = :reason, reason_arguments = :arguments, after_values = '{}'
WHERE group_number = :group AND ordinal = :ordinal

-- name: SetHash
UPDATE bulk_change SET plan_hash = :hash WHERE id = :change

-- name: WasDeleted
-- The line is gone because a deletion of ours was carried out.
SELECT 1 FROM device_history WHERE device_id = :device AND field = 'missing' AND after = 'yes' AND source = 'change' LIMIT 1
