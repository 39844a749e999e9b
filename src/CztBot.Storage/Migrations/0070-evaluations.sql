-- A signed evaluation; a later edition stands beside the earlier ones.
CREATE TABLE evaluations (
  period TEXT NOT NULL,
  edition INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  appeal_until TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  PRIMARY KEY (period, edition)
);

-- What was taken out, and what was put back: the last entry of a record counts.
CREATE TABLE evaluation_exclusions (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  is_excluded INTEGER NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX evaluation_exclusions_of_a_record ON evaluation_exclusions (record, id);

-- Weights that the head approved: the last entry counts.
CREATE TABLE evaluation_weights (
  id TEXT PRIMARY KEY,
  weights TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL
);

-- One appeal a unit and edition.
CREATE TABLE evaluation_appeals (
  id TEXT PRIMARY KEY,
  period TEXT NOT NULL,
  edition INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  text TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  FOREIGN KEY (period, edition) REFERENCES evaluations (period, edition)
);
CREATE UNIQUE INDEX one_appeal_a_unit ON evaluation_appeals (period, edition, unit_id);

CREATE TABLE evaluation_replies (
  appeal_id TEXT PRIMARY KEY REFERENCES evaluation_appeals (id),
  is_upheld INTEGER NOT NULL,
  opinion TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL
);
