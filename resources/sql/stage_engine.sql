-- The items of the dispatch about to be journalled (models/engine/sending/journal.h), in the order of the request's body.

CREATE TEMPORARY TABLE IF NOT EXISTS stage_dispatch (
    item_id BIGINT NOT NULL,
    device_id BIGINT NOT NULL
)

-- Lines whose sightings are to be judged (models/engine/tracking/settlement.h).

CREATE TEMPORARY TABLE IF NOT EXISTS stage_line (
    device_id BIGINT NOT NULL
)
