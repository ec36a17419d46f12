-- The first schema. One statement a paragraph, a blank line between. {key}, {blob} and the paragraphs after "-- only sqlite" or
-- "-- only postgresql" are what the dialects differ in (models/store/dialect.h). Times are milliseconds since 1970 UTC; flags are 0 or 1;
-- ids and the store-wide sequence come from `counter`, so that both dialects number alike.

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
)

-- Legal transitions, filled from models/values/transitions.h at each start; the triggers below refuse everything else.

CREATE TABLE item_transition (
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
)

CREATE TABLE change_transition (
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
)

-- One carrier login. `settings` holds only the keys that were set (JSON); defaults are in models/values/profile.h. No secrets.

CREATE TABLE profile (
    id {key},
    name TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '{}',
    secret_noted INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
)

CREATE TABLE account (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    organization TEXT NOT NULL DEFAULT '',
    provisioning_allowed INTEGER NOT NULL DEFAULT 1,
    default_ip_pool TEXT NOT NULL DEFAULT '',
    ip_pools TEXT NOT NULL DEFAULT '[]',
    synced_at BIGINT,
    UNIQUE (profile_id, name)
)

CREATE TABLE carrier_plan (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    size_kb BIGINT NOT NULL DEFAULT 0,
    carrier_code TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0,
    synced_at BIGINT NOT NULL,
    UNIQUE (profile_id, account, code)
)

-- One line. `read_at`: when the read that last wrote it began (a later complete pass of its account that found it unchanged counts too:
-- sync_pass.begun_at). `evidence_at`: when evidence of ours last set state or plan; a read begun before that plus list-lag may not overwrite them.

CREATE TABLE device (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id),
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
    other_attributes TEXT,
    row_hash BIGINT NOT NULL DEFAULT 0,
    read_at BIGINT NOT NULL,
    evidence_at BIGINT NOT NULL DEFAULT 0,
    missing INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    changed_seq BIGINT NOT NULL
)

-- What a device was and became, and what proved it. `source`: change, callback, sync (seen changed by a read, by whomever), outside.

CREATE TABLE device_history (
    id {key},
    device_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    source TEXT NOT NULL,
    item_id BIGINT,
    evidence TEXT NOT NULL DEFAULT ''
)

CREATE INDEX device_history_device ON device_history (device_id, id)

CREATE TABLE sync_pass (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    finished_at BIGINT,
    complete INTEGER NOT NULL DEFAULT 0,
    devices BIGINT NOT NULL DEFAULT 0,
    added BIGINT NOT NULL DEFAULT 0,
    updated BIGINT NOT NULL DEFAULT 0,
    missing BIGINT NOT NULL DEFAULT 0,
    pages BIGINT NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT ''
)

CREATE INDEX sync_pass_account ON sync_pass (profile_id, account, begun_at)

-- What reads of the carrier showed of lines that are in an open dispatch: the raw material of device-record evidence.
-- One row a device, the newest read; `begun_at` on our clock.

CREATE TABLE sighting (
    device_id {key},
    begun_at BIGINT NOT NULL,
    listed INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT '',
    plan TEXT NOT NULL DEFAULT '',
    mdn TEXT NOT NULL DEFAULT '',
    account TEXT NOT NULL DEFAULT ''
)

-- One decision of one operator.

CREATE TABLE bulk_change (
    id {key},
    profile_id BIGINT NOT NULL REFERENCES profile (id),
    type TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    parameters TEXT NOT NULL DEFAULT '{}',
    plan_hash TEXT NOT NULL DEFAULT '',
    items BIGINT NOT NULL DEFAULT 0,
    send_items BIGINT NOT NULL DEFAULT 0,
    skip_items BIGINT NOT NULL DEFAULT 0,
    blocked_items BIGINT NOT NULL DEFAULT 0,
    warning_items BIGINT NOT NULL DEFAULT 0,
    input_columns TEXT NOT NULL DEFAULT '[]',
    input_hash TEXT NOT NULL DEFAULT '',
    source_change_id BIGINT,
    source_link TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL DEFAULT '',
    released_at BIGINT,
    released_seq BIGINT,
    paused_because TEXT NOT NULL DEFAULT '',
    last_dispatch_at BIGINT,
    finished_at BIGINT
)

CREATE INDEX bulk_change_state ON bulk_change (profile_id, state)

-- How many items of a change are in which state, kept by the same transaction that moves them.

CREATE TABLE change_count (
    change_id BIGINT NOT NULL REFERENCES bulk_change (id),
    state TEXT NOT NULL,
    items BIGINT NOT NULL,
    PRIMARY KEY (change_id, state)
)

-- Items that may share one request: same account, same parameters (JSON with sorted keys).

CREATE TABLE change_group (
    id {key},
    change_id BIGINT NOT NULL REFERENCES bulk_change (id),
    account TEXT NOT NULL,
    parameters TEXT NOT NULL
)

CREATE INDEX change_group_change ON change_group (change_id)

-- One device in a bulk change: the part that moves. device_id is negative for a line the fleet does not know (values/linekey.h).

CREATE TABLE item (
    id {key},
    change_id BIGINT NOT NULL,
    group_id BIGINT,
    device_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    dispatch_id BIGINT,
    attempts INTEGER NOT NULL DEFAULT 0,
    alone INTEGER NOT NULL DEFAULT 0,
    due_at BIGINT,
    evidence TEXT NOT NULL DEFAULT '',
    attribution TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    reason_arguments TEXT NOT NULL DEFAULT '[]',
    error_code TEXT NOT NULL DEFAULT '',
    error_text TEXT NOT NULL DEFAULT '',
    settled_at BIGINT
)

CREATE INDEX item_change_state ON item (change_id, state, group_id, id)

CREATE INDEX item_waiting ON item (device_id) WHERE state IN ('queued', 'awaiting-retry')

-- The part that was frozen at review. `row_number` counts the operator's data rows from 1; identifiers as JSON of kind to value;
-- before and after as JSON of contract keys; read_at: how old the baseline was at planning; subject: what people call the line, its ICCID
-- where it has one; findings: all that the rules found, see models/changes/changeitem.h.

CREATE TABLE item_plan (
    item_id {key},
    change_id BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    identifiers TEXT NOT NULL,
    before_values TEXT NOT NULL,
    after_values TEXT NOT NULL,
    read_at BIGINT,
    findings TEXT NOT NULL DEFAULT '[]',
    input_values TEXT NOT NULL DEFAULT '[]'
)

CREATE INDEX item_plan_row ON item_plan (change_id, row_number)

-- The chain of states of each item and of each change. `seq` is the store-wide sequence that dispatches are numbered with too.

CREATE TABLE item_event (
    seq {key},
    item_id BIGINT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    dispatch_id BIGINT
)

CREATE INDEX item_event_item ON item_event (item_id, seq)

CREATE TABLE change_event (
    seq {key},
    change_id BIGINT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
)

CREATE INDEX change_event_change ON change_event (change_id, seq)

-- A running process that may send: who it is, how to see that it is gone.

CREATE TABLE process (
    id {key},
    host TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    pid BIGINT NOT NULL,
    started BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    callback_url TEXT NOT NULL DEFAULT '',
    ended_at BIGINT
)

-- Who may claim and send a change. `token` fences the intent; expiry frees queued items, never sending ones.

CREATE TABLE lease (
    change_id {key},
    process_id BIGINT NOT NULL,
    token BIGINT NOT NULL,
    boot_id TEXT NOT NULL,
    until_boot BIGINT NOT NULL
)

-- One HTTP request that changes devices, journalled before its first byte. No headers: no secrets.

CREATE TABLE dispatch (
    id {key},
    seq BIGINT NOT NULL UNIQUE,
    process_id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    profile_id BIGINT NOT NULL,
    account TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    body {blob} NOT NULL,
    body_sha256 TEXT NOT NULL,
    devices BIGINT NOT NULL,
    token BIGINT NOT NULL,
    journalled_at BIGINT NOT NULL,
    carrier_offset BIGINT NOT NULL,
    fate TEXT NOT NULL,
    answered_at BIGINT,
    http_status INTEGER,
    code TEXT NOT NULL DEFAULT '',
    excerpt TEXT NOT NULL DEFAULT '',
    request_id TEXT UNIQUE,
    look_due_at BIGINT,
    look_delay BIGINT NOT NULL DEFAULT 0
)

CREATE INDEX dispatch_change ON dispatch (change_id, seq)

CREATE INDEX dispatch_look ON dispatch (look_due_at) WHERE look_due_at IS NOT NULL

CREATE INDEX dispatch_open ON dispatch (process_id) WHERE fate = 'open'

CREATE TABLE dispatch_item (
    dispatch_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    device_id BIGINT NOT NULL,
    live INTEGER NOT NULL,
    PRIMARY KEY (dispatch_id, item_id)
)

CREATE UNIQUE INDEX dispatch_item_live_item ON dispatch_item (item_id) WHERE live = 1

CREATE UNIQUE INDEX dispatch_item_live_device ON dispatch_item (device_id) WHERE live = 1

CREATE INDEX dispatch_item_device ON dispatch_item (device_id)

-- Callbacks as received, password blanked, stored before they are answered.

CREATE TABLE callback_inbox (
    id {key},
    received_at BIGINT NOT NULL,
    service TEXT NOT NULL,
    request_id TEXT NOT NULL,
    device TEXT NOT NULL,
    device_key TEXT NOT NULL,
    failed INTEGER NOT NULL,
    fault_code TEXT NOT NULL DEFAULT '',
    fault_text TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    seen INTEGER NOT NULL DEFAULT 1,
    handled_at BIGINT,
    outcome TEXT NOT NULL DEFAULT '',
    UNIQUE (service, request_id, device_key, failed, fault_code)
)

CREATE INDEX callback_inbox_open ON callback_inbox (id) WHERE handled_at IS NULL

CREATE INDEX callback_inbox_request ON callback_inbox (request_id)

-- Requests that may still be made: one GCRA row a profile and kind (writes, activations, reads). Never refunded.

CREATE TABLE budget (
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    tat BIGINT NOT NULL,
    PRIMARY KEY (profile_id, kind)
)

-- What a 429 did to a profile: nothing leaves before `not_before`; `slowed_at` and `factor` (per mille of the rate) recover with time.

CREATE TABLE throttle (
    profile_id {key},
    not_before BIGINT NOT NULL,
    factor INTEGER NOT NULL,
    slowed_at BIGINT NOT NULL
)

-- Append-only: who did what, when, why, from which value to which, and what proved it.

CREATE TABLE audit (
    id {key},
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    profile TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    ticket TEXT NOT NULL DEFAULT '',
    change_id BIGINT,
    item_id BIGINT,
    request_id TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT ''
)

CREATE INDEX audit_change ON audit (change_id, id)

-- only sqlite
CREATE TRIGGER item_legal BEFORE UPDATE OF state ON item
WHEN OLD.state <> NEW.state AND NOT EXISTS (
    SELECT 1 FROM item_transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN SELECT RAISE(ABORT, 'illegal item transition'); END

-- only sqlite
CREATE TRIGGER change_legal BEFORE UPDATE OF state ON bulk_change
WHEN OLD.state <> NEW.state AND NOT EXISTS (
    SELECT 1 FROM change_transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN SELECT RAISE(ABORT, 'illegal change transition'); END

-- only sqlite
CREATE TRIGGER item_plan_frozen BEFORE UPDATE ON item_plan
BEGIN SELECT RAISE(ABORT, 'a plan is frozen at review'); END

-- only sqlite
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END

-- only sqlite
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END

-- only postgresql
CREATE FUNCTION thingdesk_refuse() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''%'', TG_ARGV[0] USING ERRCODE = ''23514''; END'

-- only postgresql
CREATE FUNCTION thingdesk_item_legal() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
    IF OLD.state <> NEW.state AND NOT EXISTS (SELECT 1 FROM item_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION ''illegal item transition'' USING ERRCODE = ''23514'';
    END IF;
    RETURN NEW;
END'

-- only postgresql
CREATE FUNCTION thingdesk_change_legal() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
    IF OLD.state <> NEW.state AND NOT EXISTS (SELECT 1 FROM change_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION ''illegal change transition'' USING ERRCODE = ''23514'';
    END IF;
    RETURN NEW;
END'

-- only postgresql
CREATE TRIGGER item_legal BEFORE UPDATE OF state ON item FOR EACH ROW EXECUTE FUNCTION thingdesk_item_legal()

-- only postgresql
CREATE TRIGGER change_legal BEFORE UPDATE OF state ON bulk_change FOR EACH ROW EXECUTE FUNCTION thingdesk_change_legal()

-- only postgresql
CREATE TRIGGER item_plan_frozen BEFORE UPDATE ON item_plan FOR EACH ROW EXECUTE FUNCTION thingdesk_refuse('a plan is frozen at review')

-- only postgresql
CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION thingdesk_refuse('the audit log is append-only')
