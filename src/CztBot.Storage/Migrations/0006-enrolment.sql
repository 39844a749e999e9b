-- One salt for all codes of this database, so that one computation finds the row of a code.
CREATE TABLE binding_salt (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  salt TEXT NOT NULL
);

CREATE TABLE binding_codes (
  code_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  issued_at TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  outcome TEXT NULL,
  closed_at TEXT NULL
);
CREATE UNIQUE INDEX one_open_code_a_person ON binding_codes (person_id) WHERE outcome IS NULL;

-- Wrong tries of the last hour, in machine time.
CREATE TABLE binding_tries (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  user_id TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX tries_of_an_account ON binding_tries (channel, user_id, at);

-- Accounts that the secretariat unbound: these are not bound again but by a code.
CREATE TABLE unbound_accounts (
  channel TEXT NOT NULL,
  user_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (channel, user_id)
);

CREATE INDEX accounts_of_a_person ON accounts (person_id);

-- Since when the bot is no longer there; it stays in the table, because it may come back.
ALTER TABLE conversations ADD COLUMN gone_at TEXT NULL;
CREATE INDEX conversations_by_id ON conversations (conversation_id);

-- When a conversation was last greeted, in machine time: some channels announce the bot again and again.
CREATE TABLE greetings (
  channel TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (channel, conversation_id)
);
