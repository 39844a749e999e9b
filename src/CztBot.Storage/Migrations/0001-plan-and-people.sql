CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  is_current INTEGER NOT NULL
);
CREATE UNIQUE INDEX one_current_plan ON plans (is_current) WHERE is_current = 1;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  city TEXT NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  roles INTEGER NOT NULL,
  city TEXT NULL,
  office INTEGER NOT NULL,
  portfolio TEXT NOT NULL,
  post TEXT NULL,
  mail TEXT NULL,
  is_active INTEGER NOT NULL
);

CREATE TABLE unit_contacts (
  unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  is_primary INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NULL,
  PRIMARY KEY (unit_id, person_id, valid_from)
);

CREATE TABLE group_channels (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- Who an account of a channel is.
CREATE TABLE accounts (
  channel TEXT NOT NULL,
  user_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (channel, user_id)
);

-- Where a person (person:ID) or a group (group:ID) can be written to.
CREATE TABLE conversations (
  recipient TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  reference TEXT NOT NULL
);

CREATE TABLE workdays (
  day TEXT PRIMARY KEY,
  is_off INTEGER NOT NULL,
  name TEXT NOT NULL
);
