create table orders (
  id int primary key,
  total money,
  -- Not found.
  money numeric(12, 2)
);
-- Not found: a type of one's own.
create schema own;
create type own.money as (amount numeric, currency text);
create table own.bills (id int primary key, price own.money);
