create table forgotten (id int primary key);
-- Not found: rows, and rows that were there once.
create table used (id int primary key);
insert into used values (1);
create table buffer (id int primary key);
insert into buffer values (1);
delete from buffer;
create table parted (id int) partition by list (id);
create table parted_1 partition of parted for values in (1);
insert into parted values (1);
select pg_stat_force_next_flush();
