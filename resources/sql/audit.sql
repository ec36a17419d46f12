-- The append-only log (models/audit). Writing is a bulk insert; what a selection finds is composed (models/audit/auditselection.cpp).

-- name: Summary
SELECT COUNT(*), COALESCE(MAX(id), 0) FROM audit WHERE id > :after

-- name: Actors
SELECT DISTINCT actor FROM audit WHERE id > :after AND id <= :newest ORDER BY actor
