-- Items of the plan that left the scope, or came back.
CREATE TABLE item_scopes (
  item_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

-- Real units in the place of general names; one a line.
CREATE TABLE placeholder_units (
  item_id TEXT NOT NULL,
  placeholder TEXT NOT NULL,
  version INTEGER NOT NULL,
  units TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (item_id, placeholder)
);
