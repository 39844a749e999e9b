CREATE TRIGGER supervision_versions_are_never_changed BEFORE UPDATE ON supervision_versions BEGIN SELECT RAISE(ABORT, 'supervision versions are append-only'); END;
CREATE TRIGGER supervision_versions_are_never_deleted BEFORE DELETE ON supervision_versions BEGIN SELECT RAISE(ABORT, 'supervision versions are append-only'); END;
CREATE TRIGGER supervisions_are_never_deleted BEFORE DELETE ON supervisions BEGIN SELECT RAISE(ABORT, 'a supervision is never deleted'); END;
