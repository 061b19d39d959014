-- Found: one by reflex among columns that were thought about.
create table people (
  id int primary key,
  name varchar(255),
  nickname varchar(254),
  email text,
  city varchar(100),
  country char(2)
);
-- Found as a whole: a schema in which nobody thought about lengths.
create schema reflex;
create table reflex.things (
  a varchar(255), b varchar(255), c varchar(255), d varchar(255), e varchar(255),
  f varchar(255), g varchar(255), h varchar(255), i varchar(255), j varchar(255), k text
);
-- Not found: decided, and said so.
create table files (name varchar(255));
comment on column files.name is 'Without its folder; 255 characters, as file systems allow.';
-- Not found: a partition repeats what its table says, and a view is not where it is decided.
create table parted (id int, note varchar(80)) partition by list (id);
create table parted_1 partition of parted for values in (1);
create view names as select name from people;
