-- What the fleet's set-based statements join with. Emptied before use, filled in key order, and without indexes, so that a planner
-- without statistics has one way to go: through the stage, into the device table by its keys.

-- Lines: a device id, or an unknownLine() key.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_device_id (
    line BIGINT NOT NULL
)

-- Identifiers of target rows. unindexed: those that the device table has no index on, so that the way is the other one round.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_device_name (
    target BIGINT NOT NULL,
    value TEXT,
    unindexed TEXT
)

CREATE INDEX IF NOT EXISTS stage_device_name_unindexed ON stage_device_name (unindexed)

-- Rows that a read would change. keep: state, plan and what changes of ours edit stay. differs: something that history keeps would change.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_device (
    id BIGINT NOT NULL,
    keep INTEGER NOT NULL,
    differs INTEGER NOT NULL,
    row_hash BIGINT NOT NULL,
    account TEXT NOT NULL,
    carrier_id BIGINT,
    iccid TEXT,
    imei TEXT,
    mdn TEXT,
    msisdn TEXT,
    imsi TEXT,
    eid TEXT,
    meid TEXT,
    state TEXT NOT NULL,
    plan TEXT,
    ip_address TEXT,
    created_at BIGINT,
    last_activation_at BIGINT,
    last_connection_at BIGINT,
    billing_cycle_end BIGINT,
    groups TEXT,
    cf1 TEXT,
    cf2 TEXT,
    cf3 TEXT,
    cf4 TEXT,
    cf5 TEXT,
    cost_center TEXT,
    sku TEXT,
    first_name TEXT,
    last_name TEXT,
    address TEXT,
    city TEXT,
    address_state TEXT,
    postal_code TEXT,
    country TEXT,
    email TEXT,
    phone TEXT,
    other_attributes TEXT
)

CREATE TEMPORARY TABLE IF NOT EXISTS stage_device_sighting (
    line BIGINT NOT NULL,
    listed INTEGER NOT NULL,
    state TEXT NOT NULL,
    plan TEXT NOT NULL,
    mdn TEXT NOT NULL,
    account TEXT NOT NULL,
    shown TEXT NOT NULL
)

-- One value that evidence sets.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_device_value (
    device_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    item_id BIGINT NOT NULL,
    evidence TEXT NOT NULL,
    at BIGINT NOT NULL
)

-- Lines that a change without a request changes: NULL leaves what the line has.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_local (
    device_id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    customer TEXT,
    site TEXT,
    user_name TEXT,
    archived INTEGER,
    reason TEXT NOT NULL
)

-- What applies to lines from a moment on; inserts 0: nothing does.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_assignment (
    device_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    customer TEXT NOT NULL,
    site TEXT NOT NULL,
    plan TEXT NOT NULL,
    pool TEXT NOT NULL,
    allocation_mb BIGINT,
    from_at BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    inserts INTEGER NOT NULL
)
