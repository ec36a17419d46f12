-- Edits made in the device table that are not planned yet: each person's own, cell by cell. `original` is what the cell showed when it was edited;
-- `change_id` the draft that was made of it (NULL: none), with which it goes when that is released.

CREATE TABLE staged_edit (
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    device_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    original TEXT NOT NULL,
    change_id BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (profile_id, owner, device_id, field)
)
