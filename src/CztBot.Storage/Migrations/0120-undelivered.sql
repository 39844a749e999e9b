-- What did not arrive and what the secretariat was told of it are looked for at every look of the schedule.
CREATE INDEX deliveries_undelivered ON deliveries (finished_at) WHERE state IN ('failed', 'unreachable', 'unknown');
CREATE INDEX deliveries_alarms ON deliveries (subject, occasion) WHERE kind = 'alarm';
