-- Running processes and their leases (models/engine/processes.h, leases.h).

-- name: Register
INSERT INTO process (id, host, boot_id, pid, started, begun_at) VALUES (:id, :host, :boot, :pid, :started, :at)

-- name: Unfinished
SELECT id, host, boot_id, pid, started FROM process WHERE ended_at IS NULL

-- name: End
UPDATE process SET ended_at = :at, callback_url = '' WHERE id = :id AND ended_at IS NULL

-- name: AddCallbackUrl
-- One for each profile, with blanks between.
UPDATE process SET callback_url = TRIM(callback_url || ' ' || CAST(:url AS TEXT))
WHERE id = :id AND ' ' || callback_url || ' ' NOT LIKE '% ' || CAST(:url AS TEXT) || ' %'

-- name: CallbackUrls
SELECT callback_url FROM process WHERE ended_at IS NULL AND callback_url <> '' AND id <> :id

-- name: LeaseOf
SELECT l.process_id, l.token, l.boot_id, l.until_boot, p.ended_at, CASE WHEN l.until_server <= {server_now} THEN 1 ELSE 0 END FROM lease l LEFT JOIN process p ON p.id = l.process_id WHERE l.change_id = :change

-- name: TakeLease
INSERT INTO lease (change_id, process_id, token, boot_id, until_boot, until_server)
VALUES (:change, :process, :token, :boot, :until, {server_now} + CAST(:lasts AS BIGINT))
ON CONFLICT (change_id) DO UPDATE SET process_id = excluded.process_id, token = excluded.token, boot_id = excluded.boot_id,
    until_boot = excluded.until_boot, until_server = excluded.until_server

-- name: BeatLeases
-- Late or not, as long as nobody took them.
UPDATE lease SET until_boot = :until, until_server = {server_now} + CAST(:lasts AS BIGINT) WHERE process_id = :process AND boot_id = :boot

-- name: LeasesOf
SELECT change_id, token FROM lease WHERE process_id = :process

-- name: FreeLease
DELETE FROM lease WHERE change_id = :change AND process_id = :process

-- name: FreeLeasesOf
DELETE FROM lease WHERE process_id = :process

-- name: Claimable
-- Changes that have something to send or to follow.
SELECT b.id, b.profile_id, b.state FROM bulk_change b
WHERE b.state IN ('queued', 'running', 'unconfirmed')
    OR (b.state IN ('paused', 'cancelled') AND EXISTS (
        SELECT 1 FROM change_count n WHERE n.change_id = b.id AND n.items > 0 AND n.state IN ('sending', 'awaiting-carrier', 'unconfirmed')))
ORDER BY b.released_seq, b.id
