-- Edits in the device table that wait for their review (models/changes/staging/stagingstore.h).

-- name: Edits
SELECT device_id, field, value, original, COALESCE(change_id, 0) FROM staged_edit WHERE profile_id = :profile AND owner = :owner ORDER BY device_id, field

-- name: PutEdit
INSERT INTO staged_edit (profile_id, owner, device_id, field, value, original, change_id, at)
VALUES (:profile, :owner, :device, :field, :value, :original, NULLIF(CAST(:change AS BIGINT), 0), :at)
ON CONFLICT (profile_id, owner, device_id, field) DO UPDATE SET value = excluded.value, original = excluded.original, change_id = excluded.change_id, at = excluded.at

-- name: RemoveEdit
DELETE FROM staged_edit WHERE profile_id = :profile AND owner = :owner AND device_id = :device AND field = :field

-- name: AttachEdits
-- `:fields` has a comma before and behind each.
UPDATE staged_edit SET change_id = :change WHERE profile_id = :profile AND owner = :owner AND :fields LIKE '%,' || field || ',%'

-- name: DraftsOfEdits
SELECT DISTINCT c.id FROM staged_edit s JOIN bulk_change c ON c.id = s.change_id
WHERE s.profile_id = :profile AND s.owner = :owner AND c.state = 'draft' ORDER BY c.id

-- name: RemoveReleased
-- What was blocked went nowhere: it stays.
DELETE FROM staged_edit WHERE profile_id = :profile AND owner = :owner AND EXISTS (
    SELECT 1 FROM bulk_change c JOIN item i ON i.change_id = c.id
    WHERE c.id = staged_edit.change_id AND i.device_id = staged_edit.device_id AND c.state NOT IN ('draft', 'cancelled') AND i.state <> 'blocked')

-- name: DetachEdits
-- Of drafts that were thrown away, and what a release left.
UPDATE staged_edit SET change_id = NULL
WHERE profile_id = :profile AND owner = :owner AND change_id IN (SELECT c.id FROM bulk_change c WHERE c.state <> 'draft')
