create table notes (
  id bigint generated always as identity primary key,
  title varchar(100),
  body text,
  size int,
  author bigint,
  "Re""marks" text
);
create table authors (id bigint primary key, name text not null);
create table bare (id bigint primary key, note text);
insert into notes (title, body, size)
  select 'note ' || n, 'body', n from generate_series(1, 20000) n;
insert into authors select n, 'author ' || n from generate_series(1, 20) n;
analyze;
comment on column notes.body is '@deprecated use title';
comment on column notes.size is '@deprecated since V1: count it';
create table drafts (id bigint primary key);
comment on table drafts is '@deprecated use notes';
create view titles as select title from notes;
comment on view titles is '@deprecated use notes';
create view "Unread" as select title from notes;
comment on view "Unread" is '@deprecated use notes';
create view heads as select title from notes;
comment on view heads is '@deprecated use notes';
create materialized view totals as select count(*) as n from notes;
comment on materialized view totals is '@deprecated count the notes';
create function twice(n int) returns int language sql as 'select n * 2';
comment on function twice is '@deprecated';
create function half(n int) returns int language sql as 'select n / 2';
create function half(n numeric) returns numeric language sql as 'select n / 2';
comment on function half(int) is '@deprecated use half(numeric)';
create function third(n int) returns int language sql as 'select n / 3';
comment on function third is '@deprecated';
create type shade as enum ('light', 'dark');
comment on type shade is '@deprecated';
create domain score as int check (value between 0 and 10);
comment on domain score is '@deprecated';
create schema attic;
comment on schema attic is '@deprecated';
create type status as enum ('open', 'done');
comment on type status is '@deprecated';
create type urgency as enum ('now', 'later');
comment on type urgency is '@deprecated';
create type shape as enum ('round');
comment on type shape is '@deprecated';
create type tint as enum ('red');
comment on type tint is '@deprecated';
create function length(b bare) returns int language sql as 'select 1';
comment on function length(bare) is '@deprecated';
create function weight(n int) returns int language sql as 'select n';
comment on function weight is '@deprecated';
create procedure tidy() language sql as 'select 1';
comment on procedure tidy is '@deprecated';
create schema archive;
create view archive.recent as select title from notes;
create view recent as select title from notes;
comment on view recent is '@deprecated';
create view archive.older as select title from notes;
create view older as select title from notes;
comment on view older is '@deprecated';
create view ranked as select title from notes;
comment on view ranked is '@deprecated';
create view listed as select title from notes;
comment on view listed is '@deprecated';
create schema cellar;
comment on schema cellar is '@deprecated';
create table "order" (id int);
comment on table "order" is '@deprecated';
create table "group" (id int);
comment on table "group" is '@deprecated';
alter table notes add name text;
comment on column notes.name is '@deprecated';
create function tally(n int) returns int language sql as 'select n';
comment on function tally is '@deprecated';
create aggregate tally(text) (sfunc = textcat, stype = text);
create table lodged (id int);
comment on table lodged is '@deprecated';
