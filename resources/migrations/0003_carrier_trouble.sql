-- A profile whose carrier does not serve (models/engine/circuitbreaker.h): no row, all is well. `next_try` NULL: a read was served, changing
-- requests go singly until one is too.

CREATE TABLE carrier_trouble (
    profile_id BIGINT PRIMARY KEY REFERENCES profile (id) ON DELETE CASCADE,
    trips INTEGER NOT NULL,
    since BIGINT NOT NULL,
    next_try BIGINT,
    code TEXT NOT NULL DEFAULT ''
)
