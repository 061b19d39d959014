create table orders (
  id int primary key,
  total money,
  -- Not found.
  money numeric(12, 2)
);
