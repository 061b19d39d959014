create table visits (
  id int primary key,
  started_at timestamp,
  opens timetz,
  -- Not found: a moment, a date, a time of day.
  ended_at timestamptz,
  day date,
  closes time
);
