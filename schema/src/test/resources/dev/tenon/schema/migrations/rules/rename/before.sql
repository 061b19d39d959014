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
create aggregate joined(text) (sfunc = textcat, stype = text);
create type mood as enum ('glad', 'sad');
