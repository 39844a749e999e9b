-- A dispatch is regular or ad hoc, and 分级, 分类 or 综合; a monthly round is regular and 综合.
ALTER TABLE rounds ADD COLUMN frequency TEXT NOT NULL DEFAULT 'Regular';
ALTER TABLE rounds ADD COLUMN kind TEXT NOT NULL DEFAULT 'Whole';
