-- 增刊: the drafts with every version, and what was signed, numbered by the year apart from the monthly bulletins.
CREATE TABLE supplements (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE supplement_versions (
  supplement_id TEXT NOT NULL REFERENCES supplements (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (supplement_id, version)
);

CREATE TABLE supplement_issues (
  id TEXT PRIMARY KEY REFERENCES supplements (id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  units_file TEXT NOT NULL,
  units_hash TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX one_supplement_number_a_year ON supplement_issues (year, number);
