-- What became of the deliveries to a profile's listeners, of all processes together (models/engine/callbacktally.h).

CREATE TABLE callback_tally (
    profile_id BIGINT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    deliveries BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (profile_id, outcome)
)

-- Lines that others changed since they were last read, as the carrier told (models/engine/outsidenews.h): what was read before is no baseline.

CREATE TABLE line_doubt (
    device_id {key},
    since BIGINT NOT NULL
)

CREATE INDEX callback_inbox_news ON callback_inbox (service, id) WHERE handled_at IS NULL
