-- One supervision a card, and at most one of an order that is not over (R62); states from 5 on are over.
CREATE TABLE supervisions (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL REFERENCES orders (id),
  unit_id TEXT NOT NULL,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL,
  rectify_by TEXT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX one_open_supervision_an_order ON supervisions (order_id) WHERE state < 5;
CREATE INDEX supervisions_by_state ON supervisions (state, changed_at);

CREATE TABLE supervision_versions (
  supervision_id TEXT NOT NULL REFERENCES supervisions (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (supervision_id, version)
);
