-- The append-only log (models/audit). Writing is a bulk insert.

-- name: Entries
SELECT id, at, actor, profile, source, action, subject, before, after, reason, ticket, change_id, item_id, request_id, evidence
FROM audit
WHERE (CAST(:change AS BIGINT) = 0 OR change_id = :change)
    AND at >= CAST(:from_time AS BIGINT) AND at < CAST(:to_time AS BIGINT)
ORDER BY id
