create table users (id int primary key, name text, nickname text, city text, tags jsonb, note text, active boolean, flag text);
insert into users
select i, 'name ' || i, null, '', '[]', case when i % 2 = 0 then '' end, true, 'x'
  from generate_series(1, 1000) i;
create table small (id int primary key, note text);
insert into small select i, null from generate_series(1, 999) i;
-- A partitioned table has the rows of its partitions, not those that it had when it was analyzed.
create table events (at int, note text) partition by range (at);
create table events_1 partition of events for values from (0) to (2000);
insert into events select i, null from generate_series(1, 10) i;
analyze users, small, events;
insert into events select i, null from generate_series(11, 1500) i;
analyze events_1;
select pg_stat_force_next_flush();
