-- A plus before a column keeps a planner from that column's index, where another way is the right one whatever it believes.

-- name: MaxChanged
SELECT COALESCE(MAX(changed_seq), 0) FROM device

-- name: EmptyLines
DELETE FROM stage_device_id

-- name: EmptyNames
DELETE FROM stage_device_name

-- name: EmptyDevices
DELETE FROM stage_device

-- name: EmptySightings
DELETE FROM stage_device_sighting

-- name: EmptyValues
DELETE FROM stage_device_value

-- name: MatchIccid
-- 0: a line that the carrier lists, 1: one that it does not, 2: one that is archived, whose names are free for another.
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.iccid = s.value AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchImei
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.imei = s.value AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchMdn
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.mdn = s.value AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchMsisdn
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.msisdn = s.unindexed AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchImsi
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.imsi = s.unindexed AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchEid
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.eid = s.unindexed AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchMeid
SELECT s.target, d.id, CASE WHEN d.archived = 1 THEN 2 ELSE d.missing END FROM stage_device_name s JOIN device d ON d.meid = s.unindexed AND +d.profile_id = :profile ORDER BY s.target

-- name: MatchCarrierId
SELECT s.line, d.id, d.row_hash, d.missing FROM stage_device_id s JOIN device d ON d.carrier_id = s.line AND d.profile_id = :profile ORDER BY s.line, d.id

-- name: MatchNeverListed
SELECT s.target, d.id, d.row_hash FROM stage_device_name s JOIN device d ON d.iccid = s.value AND +d.profile_id = :profile AND +d.carrier_id IS NULL AND +d.archived = 0
ORDER BY s.target, d.id

-- name: RowHashes
SELECT d.id, d.row_hash, d.missing FROM stage_device_id s JOIN device d ON d.id = s.line ORDER BY d.id

-- name: DropYounger
DELETE FROM stage_device WHERE id IN (
    SELECT s.id FROM stage_device s JOIN device d ON d.id = s.id WHERE d.evidence_at > 0 AND d.evidence_at + :lag >= :begun)

-- name: FlagHistory
UPDATE stage_device SET differs = 1 FROM device d WHERE d.id = stage_device.id AND (
    (stage_device.keep = 0 AND (d.state <> stage_device.state OR d.plan IS DISTINCT FROM stage_device.plan))
    OR d.iccid IS DISTINCT FROM stage_device.iccid OR d.imei IS DISTINCT FROM stage_device.imei OR d.mdn IS DISTINCT FROM stage_device.mdn
    OR d.msisdn IS DISTINCT FROM stage_device.msisdn OR d.imsi IS DISTINCT FROM stage_device.imsi
    OR d.eid IS DISTINCT FROM stage_device.eid OR d.meid IS DISTINCT FROM stage_device.meid OR d.account <> stage_device.account)

-- name: AddReadHistory
INSERT INTO device_history (id, device_id, at, field, before, after, source)
SELECT CAST(:first AS BIGINT) + ROW_NUMBER() OVER (ORDER BY h.id) - 1, h.id, CAST(:begun AS BIGINT), h.field, h.before, h.after, 'sync' FROM (
    SELECT s.id AS id, 'state' AS field, d.state AS before, s.state AS after FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND s.keep = 0 AND d.state <> s.state
    UNION ALL SELECT s.id, 'plan', d.plan, s.plan FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND s.keep = 0 AND d.plan IS DISTINCT FROM s.plan
    UNION ALL SELECT s.id, 'account', d.account, s.account FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.account <> s.account
    UNION ALL SELECT s.id, 'iccid', d.iccid, s.iccid FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.iccid IS DISTINCT FROM s.iccid
    UNION ALL SELECT s.id, 'imei', d.imei, s.imei FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.imei IS DISTINCT FROM s.imei
    UNION ALL SELECT s.id, 'mdn', d.mdn, s.mdn FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.mdn IS DISTINCT FROM s.mdn
    UNION ALL SELECT s.id, 'msisdn', d.msisdn, s.msisdn FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.msisdn IS DISTINCT FROM s.msisdn
    UNION ALL SELECT s.id, 'imsi', d.imsi, s.imsi FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.imsi IS DISTINCT FROM s.imsi
    UNION ALL SELECT s.id, 'eid', d.eid, s.eid FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.eid IS DISTINCT FROM s.eid
    UNION ALL SELECT s.id, 'meid', d.meid, s.meid FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND d.meid IS DISTINCT FROM s.meid
) h

-- name: UpdateRead
UPDATE device SET
    account = s.account, carrier_id = COALESCE(s.carrier_id, device.carrier_id), iccid = s.iccid, imei = s.imei, mdn = s.mdn, msisdn = s.msisdn,
    imsi = s.imsi, eid = s.eid, meid = s.meid,
    state = CASE WHEN s.keep = 1 THEN device.state ELSE s.state END,
    plan = CASE WHEN s.keep = 1 THEN device.plan ELSE s.plan END,
    ip_address = s.ip_address, created_at = s.created_at, last_activation_at = s.last_activation_at, last_connection_at = s.last_connection_at,
    billing_cycle_end = s.billing_cycle_end, groups = s.groups, cf1 = s.cf1, cf2 = s.cf2, cf3 = s.cf3, cf4 = s.cf4, cf5 = s.cf5,
    cost_center = s.cost_center, sku = s.sku, first_name = s.first_name, last_name = s.last_name, address = s.address, city = s.city,
    address_state = s.address_state, postal_code = s.postal_code, country = s.country, email = s.email, phone = s.phone, other_attributes = s.other_attributes,
    row_hash = CASE WHEN s.keep = 1 AND (device.state <> s.state OR device.plan IS DISTINCT FROM s.plan) THEN 0 ELSE s.row_hash END,
    read_at = CASE WHEN s.keep = 1 THEN device.read_at ELSE :begun END,
    missing = 0, changed_seq = :seq
FROM stage_device s WHERE device.id = s.id

-- name: TouchRead
UPDATE device SET read_at = :begun FROM stage_device_id s
WHERE device.id = s.line AND device.read_at < :begun AND (device.evidence_at = 0 OR device.evidence_at + :lag < :begun)

-- name: PutSightings
INSERT INTO sighting (device_id, begun_at, listed, state, plan, mdn, account, shown)
SELECT line, CAST(:begun AS BIGINT), listed, state, plan, mdn, account, shown FROM stage_device_sighting WHERE 1 = 1
ON CONFLICT (device_id) DO UPDATE SET
    begun_at = excluded.begun_at, listed = excluded.listed, state = excluded.state, plan = excluded.plan, mdn = excluded.mdn, account = excluded.account,
    shown = excluded.shown
WHERE excluded.begun_at >= sighting.begun_at

-- name: DropCarrierIndex
DROP INDEX IF EXISTS device_carrier

-- name: DropIccidIndex
DROP INDEX IF EXISTS device_iccid

-- name: DropImeiIndex
DROP INDEX IF EXISTS device_imei

-- name: DropMdnIndex
DROP INDEX IF EXISTS device_mdn

-- name: MakeCarrierIndex
CREATE INDEX IF NOT EXISTS device_carrier ON device (profile_id, carrier_id)

-- name: MakeIccidIndex
CREATE INDEX IF NOT EXISTS device_iccid ON device (iccid)

-- name: MakeImeiIndex
CREATE INDEX IF NOT EXISTS device_imei ON device (imei)

-- name: MakeMdnIndex
CREATE INDEX IF NOT EXISTS device_mdn ON device (mdn)

-- name: MakeChangedIndex
CREATE INDEX IF NOT EXISTS device_changed ON device (changed_seq)

-- name: AnyDevice
SELECT 1 FROM device LIMIT 1
