-- What a person asked last in a conversation, for the follow-up that another node gets; only where several nodes share the database. Machine time.
CREATE TABLE talks (
  conversation_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  question TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (conversation_id, person_id)
);
CREATE INDEX talks_by_end ON talks (expires_at);
