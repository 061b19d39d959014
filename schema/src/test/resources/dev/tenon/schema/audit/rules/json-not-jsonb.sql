create domain payload as json;
create table events (
  id int primary key,
  body json,
  by_domain payload,
  -- Not found.
  data jsonb,
  json text
);
