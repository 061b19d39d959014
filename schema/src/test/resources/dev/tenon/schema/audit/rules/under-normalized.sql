create table countries (id int primary key, country_name text, area int);
create table customers (id int primary key, name text, email text, country_id int references countries, country_name text);
create table orders (
  id int primary key,
  customer_id int references customers,
  customer_name text,
  customer_email varchar(80),
  -- Not found: nothing the customer has, not text, of another reference.
  customer_note text,
  customer_area int,
  name text,
  buyer_name text
);
-- Not found: part of the key itself, or computed.
create table people (name text primary key, title text);
create table letters (id int primary key, person_id text references people, person_name text generated always as ('to ' || person_id) stored);
