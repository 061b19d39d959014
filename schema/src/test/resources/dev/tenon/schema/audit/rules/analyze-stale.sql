create table never (id int primary key);
insert into never select i from generate_series(1, 1000) i;
create table changed (id int primary key, n int);
insert into changed values (1, 1);
analyze changed;
insert into changed select i, i from generate_series(2, 1101) i;
-- Not found: few rows, and few that changed.
create table small (id int primary key);
insert into small select i from generate_series(1, 999) i;
create table known (id int primary key);
analyze known;
insert into known select i from generate_series(1, 999) i;
select pg_stat_force_next_flush();
