-- 跨区域项目, by the number of the imported file.
CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

CREATE TABLE project_versions (
  project_id TEXT NOT NULL REFERENCES projects (id),
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  person_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (project_id, version)
);
