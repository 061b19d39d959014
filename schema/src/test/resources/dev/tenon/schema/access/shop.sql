create table customers (
  tenant_id int not null,
  id bigint not null,
  email text not null,
  country text,
  primary key (tenant_id, id)
);
create index customers_email_idx on customers (lower(email));
create table orders (
  tenant_id int not null,
  id bigint not null,
  customer_id bigint,
  state text not null,
  paid boolean not null default false,
  placed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index orders_idle_idx on orders (placed_at, paid);
create index orders_customer_idx on orders (tenant_id, customer_id);
create table countries (code text, name text);
comment on table countries is 'All there are. @fixed';
create table visits (tenant_id int not null, page text, at date not null) partition by range (at);
create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
create table visits_2026 partition of visits for values from ('2026-01-01') to ('2027-01-01');
