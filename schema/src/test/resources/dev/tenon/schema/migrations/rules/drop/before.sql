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
create view titles as select title from notes;
create view sizes as select size from notes;
create table gone (id int);
comment on table gone is 'Once. @deprecated use notes';
create function twice(n int) returns int language sql as 'select n * 2';
create table hasty (id int);
create function thrice(n int) returns int language sql as 'select n * 3';
comment on function thrice is '@deprecated use n * 3';
create type shade as enum ('light', 'dark');
comment on type shade is '@deprecated';
create domain score as int check (value between 0 and 10);
comment on domain score is '@deprecated';
create schema attic;
comment on schema attic is '@deprecated';
create table kept (id int);
create table copied (id int);
create table bare_again (id int);
insert into kept values (1);
insert into copied values (1);
create table moved (id int);
create table at_once (id int);
create table looked_at (id int);
insert into moved values (1);
insert into at_once values (1);
insert into looked_at values (1);
create aggregate joined(text) (sfunc = textcat, stype = text);
create table years (day date not null) partition by range (day);
create table year partition of years for values from ('2026-01-01') to ('2027-01-01')
  partition by range (day);
create table month partition of year for values from ('2026-01-01') to ('2026-02-01');
create view all_years as select day from years;
