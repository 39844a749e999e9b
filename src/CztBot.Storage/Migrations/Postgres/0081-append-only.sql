CREATE TRIGGER yearly_entry_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON yearly_entry_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('yearly entry versions are append-only');
CREATE TRIGGER yearly_entries_are_never_deleted BEFORE DELETE OR TRUNCATE ON yearly_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a yearly entry is never deleted');
CREATE TRIGGER decomposition_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decomposition_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('decomposition versions are append-only');
CREATE TRIGGER decompositions_are_never_deleted BEFORE DELETE OR TRUNCATE ON decompositions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a decomposition is never deleted');
