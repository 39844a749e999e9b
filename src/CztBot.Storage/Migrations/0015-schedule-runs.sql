-- Which occasion of a round was looked after and when; ran_at is null where it passed without anybody looking.
CREATE TABLE runs (
  month TEXT NOT NULL,
  occasion TEXT NOT NULL,
  due_at TEXT NOT NULL,
  ran_at TEXT NULL,
  PRIMARY KEY (month, occasion)
);
