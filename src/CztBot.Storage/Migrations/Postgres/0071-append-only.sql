CREATE TRIGGER evaluations_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('evaluations are append-only');
CREATE TRIGGER evaluation_exclusions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_exclusions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('evaluation exclusions are append-only');
CREATE TRIGGER evaluation_weights_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_weights
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('evaluation weights are append-only');
CREATE TRIGGER evaluation_appeals_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_appeals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('evaluation appeals are append-only');
CREATE TRIGGER evaluation_replies_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_replies
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('evaluation replies are append-only');
