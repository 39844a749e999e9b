CREATE TRIGGER yearly_entry_versions_are_never_changed BEFORE UPDATE ON yearly_entry_versions BEGIN SELECT RAISE(ABORT, 'yearly entry versions are append-only'); END;
CREATE TRIGGER yearly_entry_versions_are_never_deleted BEFORE DELETE ON yearly_entry_versions BEGIN SELECT RAISE(ABORT, 'yearly entry versions are append-only'); END;
CREATE TRIGGER yearly_entries_are_never_deleted BEFORE DELETE ON yearly_entries BEGIN SELECT RAISE(ABORT, 'a yearly entry is never deleted'); END;
CREATE TRIGGER decomposition_versions_are_never_changed BEFORE UPDATE ON decomposition_versions BEGIN SELECT RAISE(ABORT, 'decomposition versions are append-only'); END;
CREATE TRIGGER decomposition_versions_are_never_deleted BEFORE DELETE ON decomposition_versions BEGIN SELECT RAISE(ABORT, 'decomposition versions are append-only'); END;
CREATE TRIGGER decompositions_are_never_deleted BEFORE DELETE ON decompositions BEGIN SELECT RAISE(ABORT, 'a decomposition is never deleted'); END;
