CREATE TRIGGER carry_over_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON carry_over_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('carry-over versions are append-only');
CREATE TRIGGER carry_overs_are_never_deleted BEFORE DELETE OR TRUNCATE ON carry_overs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a carry-over is never deleted');
