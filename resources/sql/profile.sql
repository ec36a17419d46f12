-- name: AllProfiles
SELECT id, name, origin, settings FROM profile ORDER BY name

-- name: AllAccounts
SELECT profile_id, name FROM account ORDER BY profile_id, position

-- name: InsertProfile
INSERT INTO profile (id, name, origin, created_at) VALUES (:id, :name, :origin, :now)

-- name: InsertAccount
INSERT INTO account (id, profile_id, name, position) VALUES (:id, :profile, :name, :position)

-- name: UpdateSettings
UPDATE profile SET settings = :settings WHERE id = :id

-- name: SecretNoted
SELECT secret_noted FROM profile WHERE id = :id

-- name: NoteSecret
-- How often a login was stored; below zero while there is none, so that storing another is seen as a new one.
UPDATE profile SET secret_noted = CASE WHEN CAST(:noted AS INTEGER) = 1 THEN ABS(secret_noted) + 1 ELSE -ABS(secret_noted) END WHERE id = :id

-- name: ProfileInUse
SELECT CASE WHEN EXISTS (SELECT 1 FROM device WHERE profile_id = :id) OR EXISTS (SELECT 1 FROM bulk_change WHERE profile_id = :id) THEN 1 ELSE 0 END

-- name: DeleteProfile
DELETE FROM profile WHERE id = :id
