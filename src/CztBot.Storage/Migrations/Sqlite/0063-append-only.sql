CREATE TRIGGER project_versions_are_never_changed BEFORE UPDATE ON project_versions BEGIN SELECT RAISE(ABORT, 'project versions are append-only'); END;
CREATE TRIGGER project_versions_are_never_deleted BEFORE DELETE ON project_versions BEGIN SELECT RAISE(ABORT, 'project versions are append-only'); END;
CREATE TRIGGER projects_are_never_deleted BEFORE DELETE ON projects BEGIN SELECT RAISE(ABORT, 'a project is never deleted'); END;
