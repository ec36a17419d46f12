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

-- name: IccidsBetween
SELECT d.iccid FROM device d WHERE d.iccid >= :first AND d.iccid < :behind AND +d.profile_id = :profile AND LENGTH(d.iccid) = :digits
ORDER BY d.iccid LIMIT 6

-- name: FormerNames
SELECT s.target, h.device_id, h.field, h.at FROM stage_device_name s
JOIN device_history h ON h.before = s.value AND h.field IN ('iccid', 'imei', 'mdn') JOIN device d ON d.id = h.device_id AND +d.profile_id = :profile
ORDER BY s.target, h.at

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
    (stage_device.keep = 0 AND (d.state <> stage_device.state OR d.plan IS DISTINCT FROM stage_device.plan
        OR d.iccid IS DISTINCT FROM stage_device.iccid OR d.imei IS DISTINCT FROM stage_device.imei))
    OR d.mdn IS DISTINCT FROM stage_device.mdn
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
        WHERE s.differs = 1 AND s.keep = 0 AND d.iccid IS DISTINCT FROM s.iccid
    UNION ALL SELECT s.id, 'imei', d.imei, s.imei FROM stage_device s JOIN device d ON d.id = s.id
        WHERE s.differs = 1 AND s.keep = 0 AND d.imei IS DISTINCT FROM s.imei
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
    account = s.account, carrier_id = COALESCE(s.carrier_id, device.carrier_id), mdn = s.mdn, msisdn = s.msisdn, imsi = s.imsi, eid = s.eid, meid = s.meid,
    iccid = CASE WHEN s.keep = 1 THEN device.iccid ELSE s.iccid END,
    imei = CASE WHEN s.keep = 1 THEN device.imei ELSE s.imei END,
    state = CASE WHEN s.keep = 1 THEN device.state ELSE s.state END,
    plan = CASE WHEN s.keep = 1 THEN device.plan ELSE s.plan END,
    ip_address = s.ip_address, created_at = s.created_at, last_activation_at = s.last_activation_at, last_connection_at = s.last_connection_at,
    billing_cycle_end = s.billing_cycle_end, groups = s.groups, sku = s.sku,
    cf1 = CASE WHEN s.keep = 1 THEN device.cf1 ELSE s.cf1 END, cf2 = CASE WHEN s.keep = 1 THEN device.cf2 ELSE s.cf2 END,
    cf3 = CASE WHEN s.keep = 1 THEN device.cf3 ELSE s.cf3 END, cf4 = CASE WHEN s.keep = 1 THEN device.cf4 ELSE s.cf4 END,
    cf5 = CASE WHEN s.keep = 1 THEN device.cf5 ELSE s.cf5 END, cost_center = CASE WHEN s.keep = 1 THEN device.cost_center ELSE s.cost_center END,
    first_name = CASE WHEN s.keep = 1 THEN device.first_name ELSE s.first_name END, last_name = CASE WHEN s.keep = 1 THEN device.last_name ELSE s.last_name END,
    address = CASE WHEN s.keep = 1 THEN device.address ELSE s.address END, city = CASE WHEN s.keep = 1 THEN device.city ELSE s.city END,
    address_state = CASE WHEN s.keep = 1 THEN device.address_state ELSE s.address_state END, postal_code = CASE WHEN s.keep = 1 THEN device.postal_code ELSE s.postal_code END,
    country = CASE WHEN s.keep = 1 THEN device.country ELSE s.country END, email = CASE WHEN s.keep = 1 THEN device.email ELSE s.email END,
    phone = CASE WHEN s.keep = 1 THEN device.phone ELSE s.phone END, other_attributes = CASE WHEN s.keep = 1 THEN device.other_attributes ELSE s.other_attributes END,
    row_hash = CASE WHEN s.keep = 1 AND (device.state <> s.state OR device.plan IS DISTINCT FROM s.plan
        OR device.iccid IS DISTINCT FROM s.iccid OR device.imei IS DISTINCT FROM s.imei
        OR device.cf1 IS DISTINCT FROM s.cf1 OR device.cf2 IS DISTINCT FROM s.cf2 OR device.cf3 IS DISTINCT FROM s.cf3
        OR device.cf4 IS DISTINCT FROM s.cf4 OR device.cf5 IS DISTINCT FROM s.cf5 OR device.cost_center IS DISTINCT FROM s.cost_center
        OR device.first_name IS DISTINCT FROM s.first_name OR device.last_name IS DISTINCT FROM s.last_name OR device.address IS DISTINCT FROM s.address
        OR device.city IS DISTINCT FROM s.city OR device.address_state IS DISTINCT FROM s.address_state OR device.postal_code IS DISTINCT FROM s.postal_code
        OR device.country IS DISTINCT FROM s.country OR device.email IS DISTINCT FROM s.email OR device.phone IS DISTINCT FROM s.phone
        OR device.other_attributes IS DISTINCT FROM s.other_attributes) THEN 0 ELSE s.row_hash END,
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

-- name: PartZipFour
-- Of lines that get another ZIP.
UPDATE device SET other_attributes = REPLACE(device.other_attributes, '"PrimaryPlaceOfUseZipCode4":', '"PrimaryPlaceOfUseZipCode4Before":')
FROM stage_device_value v
WHERE v.field = 'postal-code' AND device.id = v.device_id AND device.postal_code IS DISTINCT FROM NULLIF(v.value, '')
    AND device.other_attributes LIKE '%"PrimaryPlaceOfUseZipCode4":%'
