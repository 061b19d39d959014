create table notes (
  id bigint generated always as identity primary key,
  title varchar(100),
  body text,
  size int,
  author bigint
);
create table authors (id bigint primary key, name text not null);
create table bare (id bigint primary key, note text);
insert into notes (title, body, size)
  select 'note ' || n, 'body', n from generate_series(1, 20000) n;
insert into authors select n, 'author ' || n from generate_series(1, 20) n;
analyze;
create function total() returns bigint language sql as 'select count(*) from public.notes';
alter table notes enable row level security;
create policy own on notes using (author = 1);
create schema many;
do $$
begin
  for n in 1..13 loop
    execute format('create table many.t%s (id int primary key)', n);
  end loop;
end
$$;
