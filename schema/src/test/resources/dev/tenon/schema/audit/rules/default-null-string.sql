create table users (
  id int primary key,
  nickname text default 'NULL',
  city varchar(20) default 'undefined',
  -- Not found: null itself, words that mean something, another type.
  street text default null,
  country text default '',
  note text default 'null and void',
  payload jsonb default 'null'
);
