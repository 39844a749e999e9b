CREATE TRIGGER supplement_versions_are_never_changed BEFORE UPDATE ON supplement_versions BEGIN SELECT RAISE(ABORT, 'supplement versions are append-only'); END;
CREATE TRIGGER supplement_versions_are_never_deleted BEFORE DELETE ON supplement_versions BEGIN SELECT RAISE(ABORT, 'supplement versions are append-only'); END;
CREATE TRIGGER supplements_are_never_deleted BEFORE DELETE ON supplements BEGIN SELECT RAISE(ABORT, 'a supplement is never deleted'); END;
CREATE TRIGGER supplement_issues_are_never_changed BEFORE UPDATE ON supplement_issues BEGIN SELECT RAISE(ABORT, 'a signed supplement is never changed'); END;
CREATE TRIGGER supplement_issues_are_never_deleted BEFORE DELETE ON supplement_issues BEGIN SELECT RAISE(ABORT, 'a signed supplement is never deleted'); END;
