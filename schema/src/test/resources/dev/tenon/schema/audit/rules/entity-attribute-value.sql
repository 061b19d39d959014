create table products (id int primary key);
create table attributes (id int primary key, name text);
create table product_attributes (
  product_id int not null references products,
  key text not null,
  value text,
  primary key (product_id, key)
);
create table product_values (
  id int primary key,
  product_id int not null references products,
  attribute_id int not null references attributes,
  value_text text,
  value_number numeric,
  value_date date
);
-- Not found: nothing is referred to, a setting, a measure of one meaning, a name that is no key.
create table codes (key text primary key, value text);
create table product_settings (
  product_id int references products, key text, value text, primary key (product_id, key));
create table prices (
  product_id int references products, name text, value numeric, primary key (product_id, name));
create table labels (id int primary key, product_id int references products, name text, value text);
