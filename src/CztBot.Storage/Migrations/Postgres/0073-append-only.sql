CREATE TRIGGER summaries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON summaries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a signed summary is never changed');
