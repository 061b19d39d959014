create table churned (id int primary key, n int) with (autovacuum_vacuum_threshold = 100, autovacuum_vacuum_scale_factor = 0);
create table unwatched (id int primary key, n int) with (autovacuum_enabled = off);
create table patient (id int primary key, n int) with (autovacuum_vacuum_threshold = 100000);
insert into churned select i, i from generate_series(1, 1000) i;
insert into unwatched select i, i from generate_series(1, 1000) i;
insert into patient select i, i from generate_series(1, 1000) i;
update churned set n = n + 1;
update unwatched set n = n + 1;
-- Not found: as many dead rows, but it may wait for more.
update patient set n = n + 1;
select pg_stat_force_next_flush();
