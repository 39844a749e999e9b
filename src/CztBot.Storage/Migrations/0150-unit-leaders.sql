-- 单位负责人: who answers for a unit in its papers; no duty and no account hangs on it (R16).
CREATE TABLE unit_leaders (
  unit_id TEXT NOT NULL REFERENCES units (id),
  leader_id TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NULL,
  PRIMARY KEY (unit_id, valid_from)
);
