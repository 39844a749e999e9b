CREATE TRIGGER dispatch_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('dispatch versions are append-only');
CREATE TRIGGER dispatch_answers_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch_answers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('answers are append-only');
CREATE TRIGGER dispatch_minutes_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch_minutes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('minutes are append-only');
CREATE TRIGGER dispatches_are_never_deleted BEFORE DELETE OR TRUNCATE ON dispatches
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a dispatch is never deleted');
