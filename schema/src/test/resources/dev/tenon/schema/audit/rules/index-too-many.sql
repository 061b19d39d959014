do $$
begin
  create table few (id int primary key, n int);
  create table several (id int primary key, n int);
  create table many (id int primary key, n int);
  for i in 1 .. 9 loop execute 'create index on few ((n + ' || i || '))'; end loop;
  for i in 1 .. 10 loop execute 'create index on several ((n + ' || i || '))'; end loop;
  for i in 1 .. 15 loop execute 'create index on many ((n + ' || i || '))'; end loop;
end
$$;
