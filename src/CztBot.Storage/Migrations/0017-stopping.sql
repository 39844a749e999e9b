-- Somebody stopped it while it was on its way: it is not tried again.
ALTER TABLE deliveries ADD COLUMN stopping INTEGER NOT NULL DEFAULT 0;
-- Machine time of its first try.
ALTER TABLE deliveries ADD COLUMN first_tried_at TEXT NULL;
CREATE INDEX deliveries_busy ON deliveries (recipient) WHERE state IN ('claimed', 'retrying');
