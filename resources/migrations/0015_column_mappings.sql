-- What people said of their own columns, per change type and set of headers (models/changes/targets/mappingstore.h). header_set: SHA-256 of the headers;
-- words: a JSON object, header to identifier, field or nothing.

CREATE TABLE column_mapping (
    type TEXT NOT NULL,
    header_set TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (type, header_set)
)
