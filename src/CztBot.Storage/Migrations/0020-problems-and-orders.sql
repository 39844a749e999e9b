-- One problem a report or card, whatever races.
CREATE TABLE problems (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  level INTEGER NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE INDEX problems_by_state ON problems (state, changed_at);

CREATE TABLE problem_versions (
  problem_id TEXT NOT NULL REFERENCES problems (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (problem_id, version)
);

-- The number comes with the issue, so a draft that is thrown away leaves no gap; a void order keeps its row and its number.
CREATE TABLE orders (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  position INTEGER NOT NULL,
  year INTEGER NULL,
  number INTEGER NULL,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  problem_id TEXT NULL REFERENCES problems (id),
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  reminded_on TEXT NULL
);
CREATE UNIQUE INDEX one_order_a_request ON orders (request, position);
CREATE UNIQUE INDEX one_order_a_number ON orders (year, number);
CREATE INDEX orders_by_state ON orders (state, due_on);
CREATE INDEX orders_of_a_problem ON orders (problem_id);

CREATE TABLE order_versions (
  order_id TEXT NOT NULL REFERENCES orders (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (order_id, version)
);
