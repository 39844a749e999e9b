CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
);

CREATE TABLE bulletins (
  month TEXT PRIMARY KEY REFERENCES rounds (month),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  total INTEGER NOT NULL UNIQUE,
  body TEXT NOT NULL,
  hash TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX one_number_a_year ON bulletins (year, number);

-- What a person wrote over the machine's text of a section, beside the machine's text that they saw; an empty text
-- gives the section back to the machine, the row stays for its version.
CREATE TABLE bulletin_edits (
  month TEXT NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  machine_text TEXT NOT NULL,
  version INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, section)
);
