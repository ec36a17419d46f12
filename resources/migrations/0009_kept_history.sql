-- What the carrier knew of lines whose records were to be deleted, fetched before the request: one row an item. `body`: the rows of all three
-- as JSON, compressed (models/fleet/kepthistories.h).

CREATE TABLE kept_history (
    item_id {key},
    change_id BIGINT NOT NULL,
    device_id BIGINT NOT NULL,
    fetched_at BIGINT NOT NULL,
    usage_rows BIGINT NOT NULL,
    connection_rows BIGINT NOT NULL,
    provisioning_rows BIGINT NOT NULL,
    body {blob} NOT NULL
)

CREATE INDEX kept_history_change ON kept_history (change_id)

CREATE INDEX kept_history_device ON kept_history (device_id)
