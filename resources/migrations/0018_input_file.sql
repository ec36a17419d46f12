-- What the file was called that the lines of a change came in; its SHA-256 is there already (input_hash).

ALTER TABLE bulk_change ADD COLUMN input_name TEXT NOT NULL DEFAULT ''
