CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before_value TEXT NULL,
  after_value TEXT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, at);
