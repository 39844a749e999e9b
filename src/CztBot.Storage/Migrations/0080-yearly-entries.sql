-- 年度清单: what was written of a yearly duty; what nobody wrote of has no row.
CREATE TABLE yearly_entries (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE yearly_entry_versions (
  yearly_entry_id TEXT NOT NULL REFERENCES yearly_entries (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (yearly_entry_id, version)
);

-- 分解方案 of a unit for an item of the plan.
CREATE TABLE decompositions (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE decomposition_versions (
  decomposition_id TEXT NOT NULL REFERENCES decompositions (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (decomposition_id, version)
);
