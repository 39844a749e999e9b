-- 统筹意见 of a city's coordinator on a report; the trail keeps what stood before.
CREATE TABLE report_comments (
  month TEXT NOT NULL REFERENCES rounds (month),
  item_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, item_id, person_id)
);
