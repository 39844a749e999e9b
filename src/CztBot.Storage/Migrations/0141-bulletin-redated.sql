-- Why the head gave a month's bulletin another day than the rule's; empty where the rule's stands.
ALTER TABLE rounds ADD COLUMN bulletin_reason TEXT NOT NULL DEFAULT '';
