-- Histories that were fetched before the carrier's records were deleted (models/fleet/kepthistories.h).

-- name: Keep
INSERT INTO kept_history (item_id, change_id, device_id, fetched_at, usage_rows, connection_rows, provisioning_rows, body)
VALUES (:item, :change, :device, :at, :usage, :connections, :provisioning, :body)
ON CONFLICT (item_id) DO UPDATE SET fetched_at = excluded.fetched_at, usage_rows = excluded.usage_rows, connection_rows = excluded.connection_rows,
    provisioning_rows = excluded.provisioning_rows, body = excluded.body

-- name: Note
INSERT INTO device_history (id, device_id, at, field, before, after, source, item_id) VALUES (:id, :device, :at, 'kept-history', NULL, :what, 'change', :item)

-- name: IsKept
SELECT 1 FROM kept_history WHERE item_id = :item

-- name: CountsOf
SELECT item_id, fetched_at, usage_rows, connection_rows, provisioning_rows FROM kept_history WHERE change_id = :change

-- name: HistoryOf
SELECT fetched_at, body FROM kept_history WHERE item_id = :item
