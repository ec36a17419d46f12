-- Our own side of the fleet: who the lines are for, and what these pay. The tenant is whoever owns the store, so customers and what belongs to
-- them are of no profile. Everything is called by its name (models/catalogue/referencedata.h); what is removed is kept for history. Money is in
-- ten-thousandths of the operator's currency.

CREATE TABLE customer (
    id {key},
    name TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL DEFAULT '',
    removed_at BIGINT
)

CREATE TABLE site (
    id {key},
    customer TEXT NOT NULL,
    name TEXT NOT NULL,
    removed_at BIGINT,
    UNIQUE (customer, name)
)

-- customer '': the tenant's own plan, for every customer. valid_until: the first moment at which nobody may be put on it any more.

CREATE TABLE customer_plan (
    id {key},
    name TEXT NOT NULL UNIQUE,
    customer TEXT NOT NULL DEFAULT '',
    allocation_mb BIGINT NOT NULL DEFAULT 0,
    price BIGINT,
    overage_price BIGINT,
    overage_block_mb BIGINT,
    pooling INTEGER NOT NULL DEFAULT 0,
    min_mb BIGINT,
    max_mb BIGINT,
    valid_from BIGINT,
    valid_until BIGINT,
    removed_at BIGINT
)

CREATE TABLE rate_pool (
    id {key},
    name TEXT NOT NULL UNIQUE,
    customer TEXT NOT NULL,
    removed_at BIGINT
)

-- What the carrier charges a month for a plan; account '': on every account of the profile.

CREATE TABLE carrier_price (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    account TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL,
    monthly BIGINT NOT NULL,
    removed_at BIGINT,
    UNIQUE (profile_id, account, code)
)

-- What applied to a line when: kind 'place' (customer, site) and kind 'plan' (plan, pool, allocation; NULL: as the plan says). From `from_at` until
-- before `to_at`; NULL: until something else is said. What was ended has the item that ended it, and what it would have lasted until; ended
-- before it began it was never in force, and begins and ends at once.

CREATE TABLE assignment (
    id {key},
    device_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    customer TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    plan TEXT NOT NULL DEFAULT '',
    pool TEXT NOT NULL DEFAULT '',
    allocation_mb BIGINT,
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    change_id BIGINT,
    item_id BIGINT,
    ended_by BIGINT,
    was_to BIGINT
)

CREATE INDEX assignment_device ON assignment (device_id, kind, from_at)

-- only sqlite
CREATE TRIGGER assignment_apart BEFORE INSERT ON assignment
WHEN (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at) AND EXISTS (
    SELECT 1 FROM assignment a WHERE a.device_id = NEW.device_id AND a.kind = NEW.kind AND (a.to_at IS NULL OR a.to_at > a.from_at)
        AND (a.to_at IS NULL OR a.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR a.from_at < NEW.to_at))
BEGIN SELECT RAISE(ABORT, 'two assignments of a line overlap'); END

-- only postgresql
CREATE FUNCTION thingdesk_assignment_apart() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
    IF (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at) AND EXISTS (
        SELECT 1 FROM assignment a WHERE a.device_id = NEW.device_id AND a.kind = NEW.kind AND (a.to_at IS NULL OR a.to_at > a.from_at)
            AND (a.to_at IS NULL OR a.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR a.from_at < NEW.to_at)) THEN
        RAISE EXCEPTION ''two assignments of a line overlap'' USING ERRCODE = ''23514'';
    END IF;
    RETURN NEW;
END'

-- only postgresql
CREATE TRIGGER assignment_apart BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION thingdesk_assignment_apart()

-- The present customer and site once more, for the table and its filter; and of an archived line when, by which item and why it became one.

ALTER TABLE device ADD COLUMN customer TEXT

ALTER TABLE device ADD COLUMN site TEXT

ALTER TABLE device ADD COLUMN archived_at BIGINT

ALTER TABLE device ADD COLUMN archived_by BIGINT

ALTER TABLE device ADD COLUMN archive_reason TEXT
