-- Activities that changed something, so that a channel's repeat on another node or after a restart changes nothing more. Kept for a day.
CREATE TABLE turns (
  turn_key TEXT PRIMARY KEY,
  run TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX turns_by_time ON turns (at);
