-- 办结销号 is written under a version guard, and knows who proposed it.
ALTER TABLE closures ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE closures ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
UPDATE closures SET proposed_by = person_id WHERE state = 'proposed';
