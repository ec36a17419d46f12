-- Carriers that do not serve at present (models/engine/carrier/carrierstanding.h).

-- name: Trouble
SELECT trips, since, next_try, code FROM carrier_trouble WHERE profile_id = :profile

-- name: SetTrouble
INSERT INTO carrier_trouble (profile_id, trips, since, next_try, code) VALUES (:profile, :trips, :since, :next, :code)
ON CONFLICT (profile_id) DO UPDATE SET trips = excluded.trips, since = excluded.since, next_try = excluded.next_try, code = excluded.code

-- name: ForgetTrouble
DELETE FROM carrier_trouble WHERE profile_id = :profile

-- name: ClaimProbe
-- Whoever moves the time of the next try makes that try.
UPDATE carrier_trouble SET next_try = :until WHERE profile_id = :profile AND next_try = :seen
