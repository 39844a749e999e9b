CREATE TABLE rounds (
  month TEXT PRIMARY KEY,
  opens_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  bulletin_on TEXT NOT NULL,
  is_provisional INTEGER NOT NULL,
  rule_version TEXT NOT NULL,
  issued_at TEXT NULL
);

CREATE TABLE round_items (
  month TEXT NOT NULL REFERENCES rounds (month),
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  co_units TEXT NOT NULL,
  PRIMARY KEY (month, item_id)
);

-- The head of each report: one per reporting item and round, whatever races.
CREATE TABLE reports (
  month TEXT NOT NULL,
  item_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (month, item_id),
  FOREIGN KEY (month, item_id) REFERENCES round_items (month, item_id)
);
CREATE INDEX reports_of_an_item ON reports (item_id, month);

-- Every version that ever was; never updated.
CREATE TABLE report_versions (
  month TEXT NOT NULL,
  item_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, item_id, version)
);

CREATE TABLE report_drafts (
  month TEXT NOT NULL,
  item_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, item_id, person_id)
);

CREATE TABLE confirmations (
  month TEXT NOT NULL,
  item_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, item_id, unit_id)
);

-- 办结销号: proposed, closed, or open again.
CREATE TABLE closures (
  item_id TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  state TEXT NOT NULL,
  evidence TEXT NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL
);
