CREATE TRIGGER supplement_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON supplement_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('supplement versions are append-only');
CREATE TRIGGER supplements_are_never_deleted BEFORE DELETE OR TRUNCATE ON supplements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a supplement is never deleted');
CREATE TRIGGER supplement_issues_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON supplement_issues
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a signed supplement is never changed');
