CREATE TRIGGER issued_files_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_files
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an issued file is never changed or deleted');
