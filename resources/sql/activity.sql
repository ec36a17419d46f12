-- Which changes were about one line (models/changes/watching/lineactivity.h): only by indexes, whatever the number of items.

-- name: OfLine
SELECT c.id, c.type, c.name, c.state, i.id, i.state, COALESCE(i.settled_at, d.journalled_at, c.released_at, c.created_at)
FROM (
    SELECT item_id AS id FROM dispatch_item WHERE device_id = :line OR device_id = :key
    UNION
    SELECT id FROM item WHERE (device_id = :line OR device_id = :key) AND state IN ('queued', 'awaiting-retry')
    UNION
    SELECT item_id FROM device_history WHERE device_id = :line AND item_id IS NOT NULL
) x
CROSS JOIN item i
CROSS JOIN bulk_change c
LEFT JOIN dispatch d ON d.id = i.dispatch_id
WHERE i.id = x.id AND c.id = i.change_id
ORDER BY i.id DESC
LIMIT :rows
