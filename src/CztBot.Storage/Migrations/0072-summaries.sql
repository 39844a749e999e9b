-- A signed summary with its file; the code names the document of a quarter, half or year.
CREATE TABLE summaries (
  code TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL
);

CREATE TABLE summary_edits (
  code TEXT NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  machine_text TEXT NOT NULL,
  version INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (code, section)
);
