-- What changes of attributes need: who uses a line (ours), how to reach them (the carrier's), and all that a read showed of a line under way.

ALTER TABLE device ADD COLUMN email TEXT

ALTER TABLE device ADD COLUMN phone TEXT

ALTER TABLE device ADD COLUMN user_name TEXT

ALTER TABLE sighting ADD COLUMN shown TEXT NOT NULL DEFAULT '{}'
