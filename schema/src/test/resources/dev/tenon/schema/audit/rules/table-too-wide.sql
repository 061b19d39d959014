do $$
begin
  execute 'create table wide (' || (select string_agg('c' || i || ' int', ', ') from generate_series(1, 41) i) || ')';
  -- Not found: the last that is narrow enough, and a column that was dropped.
  execute 'create table narrow (' || (select string_agg('c' || i || ' int', ', ') from generate_series(1, 41) i) || ')';
  alter table narrow drop column c41;
end
$$;
