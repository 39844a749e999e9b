-- What a follow-up goes on from, for the node that gets it: the last question of a person in a conversation, and where the figures of the last card come
-- from. Only where several nodes share the database. Machine time.
CREATE TABLE talks (
  conversation_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (conversation_id, person_id, kind)
);
CREATE INDEX talks_by_end ON talks (expires_at);
