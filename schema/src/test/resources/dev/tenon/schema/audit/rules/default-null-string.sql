create table users (
  id int primary key,
  nickname text default 'NULL',
  city varchar(20) default 'undefined',
  mood text default 'none',
  -- Not found: a word that is one of the values, or that stands where null can't.
  priority text default 'none' check (priority in ('none', 'high')),
  lock text not null default 'none',
  -- Not found: null itself, words that mean something, another type.
  street text default null,
  country text default '',
  note text default 'null and void',
  payload jsonb default 'null'
);
