-- 委托: a leader's delegate, the head's deputy; lists of numbers with commas, empty for all (R43, R75).
CREATE TABLE delegations (
  from_id TEXT NOT NULL REFERENCES people (id),
  to_id TEXT NOT NULL REFERENCES people (id),
  sections TEXT NOT NULL,
  levels TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NULL,
  PRIMARY KEY (from_id, to_id, valid_from)
);

-- Whom the actor stood in for (受×委托); null for nearly everything.
ALTER TABLE audit ADD COLUMN on_behalf_of TEXT NULL;
