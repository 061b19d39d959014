create table users (id int primary key, name text, nickname text, city text, tags jsonb, note text, active boolean, flag text);
insert into users
select i, 'name ' || i, null, '', '[]', case when i % 2 = 0 then '' end, true, 'x'
  from generate_series(1, 1000) i;
create table small (id int primary key, note text);
insert into small select i, null from generate_series(1, 999) i;
analyze users, small;
select pg_stat_force_next_flush();
