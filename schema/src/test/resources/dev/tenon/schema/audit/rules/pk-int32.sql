create table colours (id serial primary key, name text);
create table orders (
  id int generated always as identity primary key,
  colour int not null references colours);
create table wide (id smallserial primary key, a int, b int, c int, d int, e int, f int);

-- Near misses: a lookup, eight bytes, and numbers that nobody generates.
create table big_orders (
  id bigint generated always as identity primary key,
  colour int not null references colours);
create table floors (number int primary key, a int, b int, c int, d int, e int, f int);
