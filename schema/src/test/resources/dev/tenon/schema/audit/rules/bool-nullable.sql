create domain flag as boolean not null;
create table users (
  id int primary key,
  active boolean default true,
  -- Not found.
  admin boolean not null,
  sure flag,
  known boolean generated always as (id > 0) stored
);
