CREATE TRIGGER summaries_are_never_changed BEFORE UPDATE ON summaries BEGIN SELECT RAISE(ABORT, 'a signed summary is never changed'); END;
CREATE TRIGGER summaries_are_never_deleted BEFORE DELETE ON summaries BEGIN SELECT RAISE(ABORT, 'a signed summary is never deleted'); END;
