CREATE TRIGGER dispatch_versions_are_never_changed BEFORE UPDATE ON dispatch_versions BEGIN SELECT RAISE(ABORT, 'dispatch versions are append-only'); END;
CREATE TRIGGER dispatch_versions_are_never_deleted BEFORE DELETE ON dispatch_versions BEGIN SELECT RAISE(ABORT, 'dispatch versions are append-only'); END;
CREATE TRIGGER dispatch_answers_are_never_changed BEFORE UPDATE ON dispatch_answers BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
CREATE TRIGGER dispatch_answers_are_never_deleted BEFORE DELETE ON dispatch_answers BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
CREATE TRIGGER dispatch_minutes_are_never_changed BEFORE UPDATE ON dispatch_minutes BEGIN SELECT RAISE(ABORT, 'minutes are append-only'); END;
CREATE TRIGGER dispatch_minutes_are_never_deleted BEFORE DELETE ON dispatch_minutes BEGIN SELECT RAISE(ABORT, 'minutes are append-only'); END;
CREATE TRIGGER dispatches_are_never_deleted BEFORE DELETE ON dispatches BEGIN SELECT RAISE(ABORT, 'a dispatch is never deleted'); END;
