-- What a lead unit asked the responsible units for, and what they wrote; the trail keeps what stood before.
CREATE TABLE contributions (
  month TEXT NOT NULL REFERENCES rounds (month),
  item_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  paragraph TEXT NOT NULL,
  person_id TEXT NULL,
  at TEXT NULL,
  PRIMARY KEY (month, item_id, unit_id)
);
