-- What was said of the columns of files (models/changes/targets/mappingstore.h).

-- name: Find
SELECT words FROM column_mapping WHERE type = :type AND header_set = :headers

-- name: Remember
INSERT INTO column_mapping (type, header_set, words) VALUES (:type, :headers, :words)
ON CONFLICT (type, header_set) DO UPDATE SET words = excluded.words
