-- A schema without such checks has that habit, which is told once.
create schema shop;
do $$
begin
  for n in 1 .. 13 loop
    execute format('create table shop.t%s (id int primary key, price int)', n);
  end loop;
end
$$;
create domain positive as numeric check (value > 0);
create table order_lines (
  id int primary key,
  price numeric(12, 2),
  amount_cents bigint,
  -- Checked, but not for its sign.
  fee int check (fee is not null),
  -- Not found: held by a check, alone or with others, or by its domain.
  cost numeric(12, 2) check (cost >= 0),
  unit_price numeric(12, 2),
  deposit positive,
  -- Not found: a sign means something, or nobody writes it.
  refund_amount numeric(12, 2),
  balance numeric(12, 2),
  double_amount numeric generated always as (price * 2) stored,
  -- Not found: not a number, not an amount.
  price_note text,
  priced_at timestamptz,
  check (unit_price between 0 and 1000)
);
-- Not found: more than an amount.
create schema own;
create type own.money as (amount numeric, currency text);
create table own.bills (id int primary key, price own.money);
