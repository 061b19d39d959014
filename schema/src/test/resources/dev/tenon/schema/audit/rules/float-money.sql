create table orders (
  id int primary key,
  total_amount double precision,
  shipping_fee real,
  -- Not found: not money, or not binary.
  exchange_rate double precision,
  price_factor double precision,
  feeling real,
  weight double precision,
  price numeric(12, 2)
);
