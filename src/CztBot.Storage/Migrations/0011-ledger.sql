-- Which version of its content a message had, and the message of the channel whose place it takes.
ALTER TABLE deliveries ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD COLUMN replaces TEXT NULL;
