CREATE TRIGGER issued_files_are_never_changed BEFORE UPDATE ON issued_files BEGIN SELECT RAISE(ABORT, 'an issued file is never changed'); END;
CREATE TRIGGER issued_files_are_never_deleted BEFORE DELETE ON issued_files BEGIN SELECT RAISE(ABORT, 'an issued file is never deleted'); END;
