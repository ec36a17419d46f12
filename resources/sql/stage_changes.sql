-- Moves of items about to be carried out (models/changes/itemmoves.h). No key: rows are read in the order of `place`, which counts from 0,
-- and the planner must look items up by row, not rows up by item.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_move (
    place BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    what TEXT NOT NULL,
    dispatch_id BIGINT,
    evidence TEXT NOT NULL,
    attribution TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_arguments TEXT NOT NULL,
    error_code TEXT NOT NULL,
    error_text TEXT NOT NULL,
    due_at BIGINT,
    alone INTEGER,
    audited INTEGER NOT NULL
)

-- Lines whose facts are wanted: `place` is the line's in the chunk at hand.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_fact (
    place BIGINT NOT NULL,
    device_id BIGINT NOT NULL
)

-- A plan in the making: its lines with their decisions, and its groups (0: lines that are not sent). A line's item follows the items of
-- the groups before its own and the `ordinal` lines before it in its group. `moment`: when the line itself would have the change begin (NULL:
-- it does not say); `other_moment`: the finding for when the change begins at another, as JSON ('': none).

CREATE TEMPORARY TABLE IF NOT EXISTS stage_plan (
    group_number BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    device_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_arguments TEXT NOT NULL,
    subject TEXT NOT NULL,
    identifiers TEXT NOT NULL,
    before_values TEXT NOT NULL,
    after_values TEXT NOT NULL,
    read_at BIGINT,
    findings TEXT NOT NULL,
    input_values TEXT NOT NULL,
    moment BIGINT,
    other_moment TEXT NOT NULL,
    PRIMARY KEY (group_number, ordinal)
)

CREATE TEMPORARY TABLE IF NOT EXISTS stage_group (
    group_number BIGINT NOT NULL,
    start BIGINT NOT NULL,
    group_id BIGINT
)
