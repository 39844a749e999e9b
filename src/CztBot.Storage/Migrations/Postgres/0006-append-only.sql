CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit trail is append-only');
CREATE TRIGGER versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('report versions are append-only');
CREATE TRIGGER bulletins_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bulletins
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an issued bulletin is never changed or deleted');
