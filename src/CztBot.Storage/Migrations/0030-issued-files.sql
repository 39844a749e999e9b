-- The files of an issued paper as they were signed: a later template or program makes others, these stay.
CREATE TABLE issued_files (
  month TEXT NOT NULL REFERENCES bulletins (month),
  form TEXT NOT NULL,
  hash TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (month, form)
);

-- Keys that the program makes for itself, the same on all nodes.
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
