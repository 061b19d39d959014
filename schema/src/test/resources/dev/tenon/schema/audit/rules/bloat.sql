create table churned (id int, filler text) with (autovacuum_enabled = off);
insert into churned select i, repeat('x', 200) from generate_series(1, 200000) i;
delete from churned where id % 10 > 0;
-- Not found: full, and empty but small.
create table full_up (id int, filler text);
insert into full_up select i, repeat('x', 200) from generate_series(1, 100000) i;
create table small (id int, filler text) with (autovacuum_enabled = off);
insert into small select i, repeat('x', 200) from generate_series(1, 1000) i;
delete from small;
analyze churned, full_up, small;
select pg_stat_force_next_flush();
