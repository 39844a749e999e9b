-- Conversations in which the channel asked one after the other to be left in peace, and until when, machine time; nothing arrived in between.
CREATE TABLE refusals (
  recipient TEXT PRIMARY KEY,
  until TEXT NOT NULL
);
