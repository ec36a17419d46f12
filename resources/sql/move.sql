-- Moving items in sets (models/changes/itemmoves.h).

-- name: ForgetMoves
DELETE FROM stage_move

-- name: StageOfChange
INSERT INTO stage_move (place, item_id, change_id, from_state, to_state, what, dispatch_id, evidence, attribution, reason, reason_arguments,
    error_code, error_text, due_at, alone, audited)
SELECT CAST(:place AS BIGINT) + ROW_NUMBER() OVER (ORDER BY i.group_id, i.id) - 1, i.id, i.change_id, i.state, CAST(:to_state AS TEXT),
    CAST(:what AS TEXT), CAST(:dispatch AS BIGINT), CAST(:evidence AS TEXT), CAST(:attribution AS TEXT), CAST(:reason AS TEXT),
    CAST(:reason_arguments AS TEXT), CAST(:error_code AS TEXT), CAST(:error_text AS TEXT), CAST(:due_at AS BIGINT), CAST(:alone AS INTEGER),
    CAST(:audited AS INTEGER)
FROM item i
WHERE i.change_id = :change AND i.state = :from_state

-- name: StageOfDispatch
INSERT INTO stage_move (place, item_id, change_id, from_state, to_state, what, dispatch_id, evidence, attribution, reason, reason_arguments,
    error_code, error_text, due_at, alone, audited)
SELECT CAST(:place AS BIGINT) + ROW_NUMBER() OVER (ORDER BY i.id) - 1, i.id, i.change_id, i.state, CAST(:to_state AS TEXT), CAST(:what AS TEXT),
    CAST(:dispatch AS BIGINT), CAST(:evidence AS TEXT), CAST(:attribution AS TEXT), CAST(:reason AS TEXT), CAST(:reason_arguments AS TEXT),
    CAST(:error_code AS TEXT), CAST(:error_text AS TEXT), CAST(:due_at AS BIGINT), CAST(:alone AS INTEGER), CAST(:audited AS INTEGER)
FROM dispatch_item x
JOIN item i ON i.id = x.item_id
WHERE x.dispatch_id = :of_dispatch AND i.dispatch_id = x.dispatch_id AND i.state = :from_state

-- name: StageDue
INSERT INTO stage_move (place, item_id, change_id, from_state, to_state, what, dispatch_id, evidence, attribution, reason, reason_arguments,
    error_code, error_text, due_at, alone, audited)
SELECT CAST(:place AS BIGINT) + ROW_NUMBER() OVER (ORDER BY i.id) - 1, i.id, i.change_id, i.state, CAST(:to_state AS TEXT), CAST(:what AS TEXT),
    CAST(:dispatch AS BIGINT), CAST(:evidence AS TEXT), CAST(:attribution AS TEXT), CAST(:reason AS TEXT), CAST(:reason_arguments AS TEXT),
    CAST(:error_code AS TEXT), CAST(:error_text AS TEXT), CAST(:due_at AS BIGINT), CAST(:alone AS INTEGER), CAST(:audited AS INTEGER)
FROM item i
WHERE i.change_id = :change AND i.state = :from_state AND i.due_at <= :now

-- name: MoveItems
-- Rows that are not where their move begins are left alone, and missed by the count.
UPDATE item SET
    state = s.to_state,
    dispatch_id = COALESCE(s.dispatch_id, item.dispatch_id),
    attempts = item.attempts + CASE WHEN s.to_state = 'sending' THEN 1 ELSE 0 END,
    alone = COALESCE(s.alone, item.alone),
    due_at = s.due_at,
    evidence = s.evidence,
    attribution = s.attribution,
    reason = s.reason,
    reason_arguments = s.reason_arguments,
    error_code = CASE WHEN s.error_code <> '' OR s.to_state = 'succeeded' THEN s.error_code ELSE item.error_code END,
    error_text = CASE WHEN s.error_code <> '' OR s.to_state = 'succeeded' THEN s.error_text ELSE item.error_text END,
    settled_at = CASE WHEN s.to_state IN ('succeeded', 'failed', 'held', 'cancelled') THEN CAST(:at AS BIGINT) END
FROM stage_move AS s
WHERE item.id = s.item_id AND item.change_id = s.change_id AND item.state = s.from_state
    AND (s.to_state = 'sending' OR s.dispatch_id IS NULL OR item.dispatch_id = s.dispatch_id)

-- name: WriteEvents
INSERT INTO item_event (seq, item_id, from_state, to_state, at, what, dispatch_id)
SELECT CAST(:first AS BIGINT) + place, item_id, from_state, to_state, CAST(:at AS BIGINT), what, dispatch_id
FROM stage_move

-- name: AdjustCounts
INSERT INTO change_count (change_id, state, items)
SELECT d.change_id, d.state, SUM(d.delta)
FROM (
    SELECT change_id, to_state AS state, 1 AS delta FROM stage_move
    UNION ALL
    SELECT change_id, from_state AS state, -1 AS delta FROM stage_move
) AS d
GROUP BY d.change_id, d.state
ORDER BY d.change_id, d.state
ON CONFLICT (change_id, state) DO UPDATE SET items = change_count.items + excluded.items

-- name: EndLinks
UPDATE dispatch_item SET live = 0
WHERE live = 1 AND item_id IN (
    SELECT item_id FROM stage_move
    WHERE from_state IN ('sending', 'awaiting-carrier', 'unconfirmed') AND to_state NOT IN ('sending', 'awaiting-carrier', 'unconfirmed'))

-- name: ReviveLinks
UPDATE dispatch_item SET live = 1
FROM stage_move AS s
JOIN item AS i ON i.id = s.item_id
WHERE dispatch_item.dispatch_id = i.dispatch_id AND dispatch_item.item_id = s.item_id
    AND s.to_state = 'unconfirmed' AND s.from_state IN ('succeeded', 'failed')

-- name: WriteAudit
-- A sent item's entry says what is wanted, a success what became true; others changed nothing that we know of.
INSERT INTO audit (id, at, actor, profile, source, action, subject, before, after, reason, change_id, item_id, request_id, evidence)
SELECT CAST(:first AS BIGINT) + ROW_NUMBER() OVER (ORDER BY s.place) - 1, CAST(:at AS BIGINT), CAST(:actor AS TEXT), CAST(:profile AS TEXT),
    CAST(:source AS TEXT), 'item.' || s.to_state, p.subject, p.before_values,
    CASE WHEN s.to_state IN ('sending', 'succeeded') THEN p.after_values ELSE '' END,
    CASE WHEN s.reason <> '' THEN s.reason WHEN s.error_text <> '' THEN s.error_code || ': ' || s.error_text ELSE s.error_code END,
    s.change_id, s.item_id, COALESCE(d.request_id, ''), s.evidence
FROM stage_move s
JOIN item i ON i.id = s.item_id
JOIN item_plan p ON p.item_id = s.item_id
LEFT JOIN dispatch d ON d.id = i.dispatch_id
WHERE s.audited = 1
