CREATE TRIGGER problem_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON problem_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('problem versions are append-only');
CREATE TRIGGER order_versions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('order versions are append-only');
CREATE TRIGGER orders_are_never_deleted BEFORE DELETE OR TRUNCATE ON orders
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an order keeps its number and is never deleted');
CREATE TRIGGER order_numbers_are_never_changed BEFORE UPDATE OF year, number ON orders
  FOR EACH ROW WHEN (OLD.number IS NOT NULL AND (NEW.number IS DISTINCT FROM OLD.number OR NEW.year IS DISTINCT FROM OLD.year))
  EXECUTE FUNCTION refuse_change('the number of an order is never changed');
