CREATE TRIGGER carry_over_versions_are_never_changed BEFORE UPDATE ON carry_over_versions BEGIN SELECT RAISE(ABORT, 'carry-over versions are append-only'); END;
CREATE TRIGGER carry_over_versions_are_never_deleted BEFORE DELETE ON carry_over_versions BEGIN SELECT RAISE(ABORT, 'carry-over versions are append-only'); END;
CREATE TRIGGER carry_overs_are_never_deleted BEFORE DELETE ON carry_overs BEGIN SELECT RAISE(ABORT, 'a carry-over is never deleted'); END;
