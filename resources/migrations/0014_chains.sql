-- What follows a change by itself once it is over, for the lines that succeeded in it (models/changes/chains). Only the first step ever begins: the change
-- that it becomes takes the others over. state: 'waiting', 'made' (successor_id is it), 'passed-on', 'ended' (reason says why nothing follows).

CREATE TABLE change_chain (
    change_id BIGINT NOT NULL REFERENCES bulk_change (id),
    step INTEGER NOT NULL,
    type TEXT NOT NULL,
    parameters TEXT NOT NULL DEFAULT '{}',
    start_wish TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting',
    successor_id BIGINT,
    reason TEXT NOT NULL DEFAULT '',
    reason_arguments TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (change_id, step)
)

CREATE INDEX change_chain_waiting ON change_chain (change_id) WHERE state = 'waiting'
