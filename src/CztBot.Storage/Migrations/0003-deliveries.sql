CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  delivery_key TEXT NOT NULL UNIQUE,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  recipient TEXT NOT NULL,
  occasion TEXT NOT NULL,
  importance INTEGER NOT NULL,
  state TEXT NOT NULL,
  planned_at TEXT NOT NULL,
  not_before TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  retry_at TEXT NULL,
  claimed_by TEXT NULL,
  lease_until TEXT NULL,
  activity_id TEXT NULL,
  error TEXT NULL,
  finished_at TEXT NULL
);
CREATE INDEX deliveries_open ON deliveries (importance, not_before) WHERE state IN ('planned', 'retrying', 'claimed');
CREATE INDEX deliveries_by_subject ON deliveries (month, kind, subject);
CREATE INDEX deliveries_by_recipient ON deliveries (recipient, month);
