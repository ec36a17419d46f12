-- When what applies to some line changes next by itself: a table on show is read again then.

CREATE INDEX assignment_from ON assignment (from_at)

CREATE INDEX assignment_to ON assignment (to_at) WHERE to_at IS NOT NULL
