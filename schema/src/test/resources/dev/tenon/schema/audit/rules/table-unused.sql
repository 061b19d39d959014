create table forgotten (id int primary key, note text);
create table logs (note text);
create table used (id int primary key);
insert into logs values ('one'), ('two');
insert into used values (1);
-- Not found: read, and empty.
select count(*) from used;
create table nothing (id int);
select pg_stat_force_next_flush();
