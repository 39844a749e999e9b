-- The form of a signed summary that units read, as a file of its own; empty in those signed before there was one.
ALTER TABLE summaries ADD COLUMN units_file TEXT NOT NULL DEFAULT '';
ALTER TABLE summaries ADD COLUMN units_hash TEXT NOT NULL DEFAULT '';
