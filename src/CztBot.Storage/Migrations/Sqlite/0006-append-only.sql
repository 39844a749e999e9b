CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER versions_are_never_changed BEFORE UPDATE ON report_versions BEGIN SELECT RAISE(ABORT, 'report versions are append-only'); END;
CREATE TRIGGER versions_are_never_deleted BEFORE DELETE ON report_versions BEGIN SELECT RAISE(ABORT, 'report versions are append-only'); END;
CREATE TRIGGER bulletins_are_never_changed BEFORE UPDATE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is never changed'); END;
CREATE TRIGGER bulletins_are_never_deleted BEFORE DELETE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is never deleted'); END;
