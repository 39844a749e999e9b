CREATE TRIGGER supervision_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('supervision versions are append-only');
CREATE TRIGGER supervisions_are_never_deleted BEFORE DELETE OR TRUNCATE ON supervisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a supervision is never deleted');
