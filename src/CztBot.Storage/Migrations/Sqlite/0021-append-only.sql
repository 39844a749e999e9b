CREATE TRIGGER problem_versions_are_never_changed BEFORE UPDATE ON problem_versions BEGIN SELECT RAISE(ABORT, 'problem versions are append-only'); END;
CREATE TRIGGER problem_versions_are_never_deleted BEFORE DELETE ON problem_versions BEGIN SELECT RAISE(ABORT, 'problem versions are append-only'); END;
CREATE TRIGGER order_versions_are_never_changed BEFORE UPDATE ON order_versions BEGIN SELECT RAISE(ABORT, 'order versions are append-only'); END;
CREATE TRIGGER order_versions_are_never_deleted BEFORE DELETE ON order_versions BEGIN SELECT RAISE(ABORT, 'order versions are append-only'); END;
CREATE TRIGGER orders_are_never_deleted BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'an order keeps its number and is never deleted'); END;
CREATE TRIGGER order_numbers_are_never_changed BEFORE UPDATE OF year, number ON orders WHEN OLD.number IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year)
BEGIN SELECT RAISE(ABORT, 'the number of an order is never changed'); END;
