CREATE TRIGGER project_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('project versions are append-only');
CREATE TRIGGER projects_are_never_deleted BEFORE DELETE OR TRUNCATE ON projects
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a project is never deleted');
