-- Questions that were not understood, without whoever asked and by the day only, so that nobody can be told from the hour.
CREATE TABLE unanswered (
  text TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL
);
