-- On a channel without cards: what the numbers of the last message stand for, and the form that is being filled. Machine time.
CREATE TABLE dialogues (
  channel TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  state TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (channel, conversation_id, person_id)
);
CREATE INDEX dialogues_by_end ON dialogues (expires_at);
