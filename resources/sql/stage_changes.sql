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
