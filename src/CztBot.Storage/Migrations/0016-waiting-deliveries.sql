-- The next message is found without sorting those that wait; a partial index is taken only for the very words of its condition.
DROP INDEX deliveries_open;
CREATE INDEX deliveries_waiting ON deliveries (importance, not_before, id) WHERE state IN ('planned', 'retrying');
CREATE INDEX deliveries_open ON deliveries (not_before) WHERE state IN ('planned', 'retrying', 'claimed');
