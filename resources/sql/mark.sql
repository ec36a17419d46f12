-- A store that was rolled back (models/engine/sending/dispatchmark.h, rollback.h).

-- name: StoreNumber
SELECT value FROM counter WHERE name = 'store-number'

-- name: SetStoreNumber
INSERT INTO counter (name, value) VALUES ('store-number', :number)

-- name: HighestDispatch
SELECT value FROM counter WHERE name = 'dispatch'

-- name: ChangesWithUnsent
SELECT DISTINCT change_id FROM change_count WHERE state IN ('queued', 'awaiting-retry') AND items > 0 ORDER BY change_id

-- name: DistrustPasses
UPDATE sync_pass SET complete = 0 WHERE complete = 1

-- name: DistrustReads
UPDATE device SET read_at = 0

-- name: RaiseDispatchNumbers
UPDATE counter SET value = :highest WHERE name = 'dispatch' AND value < :highest
