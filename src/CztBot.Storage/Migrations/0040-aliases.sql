-- What people call things (别名): the secretariat's own words beside the shipped ones.
CREATE TABLE aliases (
  word TEXT PRIMARY KEY,
  meaning TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL
);
