-- What a store holds (models/reports/storefacts.h).

-- name: Counts
SELECT (SELECT COUNT(*) FROM profile), (SELECT COUNT(*) FROM device), (SELECT COUNT(*) FROM bulk_change), (SELECT COUNT(*) FROM audit),
    (SELECT COALESCE(MAX(version), 0) FROM schema_version)
