create table large (id int primary key, n int);
insert into large select i, i from generate_series(1, 11000) i;
create table few (id int primary key, n int);
insert into few select i, i from generate_series(1, 100) i;
create table seldom (id int primary key, n int);
insert into seldom select i, i from generate_series(1, 11000) i;
do $$
begin
  for i in 1 .. 50 loop
    perform count(*) from large where n = 7;
    -- Not found: small, or not often.
    perform count(*) from few where n = 7;
  end loop;
  perform count(*) from seldom where n = 7;
end
$$;
select pg_stat_force_next_flush();
