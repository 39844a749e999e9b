-- 结转事项 of the plan of 2018–2019, by the number of the imported file.
CREATE TABLE carry_overs (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE carry_over_versions (
  carry_over_id TEXT NOT NULL REFERENCES carry_overs (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (carry_over_id, version)
);
