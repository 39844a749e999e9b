-- Ad hoc dispatches and meetings: one a card, numbered by year without gaps.
CREATE TABLE dispatches (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  form INTEGER NOT NULL,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  reminded_on TEXT NULL
);
CREATE UNIQUE INDEX one_dispatch_a_number ON dispatches (year, number);
CREATE INDEX dispatches_by_state ON dispatches (state, due_on);

CREATE TABLE dispatch_versions (
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (dispatch_id, version)
);

-- The newest version of a unit's answer counts; the others stay.
CREATE TABLE dispatch_answers (
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id),
  unit_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (dispatch_id, unit_id, version)
);

-- Minutes as they were pasted, message by message.
CREATE TABLE dispatch_minutes (
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id),
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (dispatch_id, part)
);

-- What an order comes from; a proposal of minutes is handed over once, unless what it led to was withdrawn (state 8).
ALTER TABLE orders ADD COLUMN dispatch_id TEXT NULL;
ALTER TABLE orders ADD COLUMN proposal TEXT NULL;
CREATE INDEX orders_of_a_dispatch ON orders (dispatch_id);
CREATE UNIQUE INDEX one_order_a_proposal ON orders (dispatch_id, proposal, position) WHERE proposal IS NOT NULL AND state <> 8;
