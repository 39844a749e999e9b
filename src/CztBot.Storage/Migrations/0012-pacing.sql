-- What left in the last hour, machine time: all nodes together stay below the channel's limits.
CREATE TABLE sendings (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX sendings_by_time ON sendings (at);
CREATE INDEX sendings_by_recipient ON sendings (recipient, at);
CREATE INDEX deliveries_claimed ON deliveries (recipient) WHERE state = 'claimed';

-- How often a try ended without anybody knowing whether it had arrived: so many times at most it may have arrived twice.
ALTER TABLE deliveries ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0;
