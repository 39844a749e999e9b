-- The last commit of each running program, written by itself: whoever got no answer to a COMMIT looks whether his mark stands.
CREATE TABLE commits (
  node TEXT PRIMARY KEY,
  mark TEXT NOT NULL,
  at TIMESTAMPTZ NOT NULL DEFAULT now()
);
