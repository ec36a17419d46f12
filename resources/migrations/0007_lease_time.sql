-- A lease's end on the server's clock too: machines that share a store have no boot in common by which to see that one fell silent.

ALTER TABLE lease ADD COLUMN until_server BIGINT NOT NULL DEFAULT 0
