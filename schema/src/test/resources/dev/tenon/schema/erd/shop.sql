create schema vault;

create table tenants (
  id    int primary key,
  name  varchar(80) not null,
  plan  text not null default 'free' check (plan in ('free', 'paid'))
);
comment on table tenants is 'Who owns what & sees <only> that.';

create table people (
  tenant_id  int not null references tenants on delete cascade,
  id         int not null,
  email      text not null,
  boss_id    int,
  nickname   varchar(40),
  primary key (tenant_id, id),
  unique (tenant_id, email),
  foreign key (tenant_id, boss_id) references people (tenant_id, id)
);
comment on column people.email is '@sensitive Where mail goes.';
comment on column people.nickname is '@deprecated since V2: use email.';
create index people_boss_idx on people (tenant_id, boss_id);

create table orders (
  tenant_id   int not null references tenants,
  id          int not null,
  buyer_id    int not null,
  packer_id   int,
  placed_at   timestamptz not null default now(),
  total       numeric(10, 2) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, buyer_id) references people (tenant_id, id) on delete restrict,
  foreign key (tenant_id, packer_id) references people (tenant_id, id)
);
alter table orders enable row level security;
create policy orders_of_tenant on orders
  using (tenant_id = current_setting('app.tenant', true)::int);
comment on table orders is 'What was bought. @adr 0007';
comment on constraint orders_tenant_id_buyer_id_fkey on orders is
  'RESTRICT: an order is kept as long as the law wants it.';
create index orders_placed_idx on orders (tenant_id, placed_at desc);
comment on index orders_placed_idx is 'The latest orders of a tenant.';

create table order_notes (
  tenant_id  int not null,
  order_id   int not null,
  words      text not null,
  primary key (tenant_id, order_id),
  foreign key (tenant_id, order_id) references orders (tenant_id, id) on delete cascade
);

create table vault.secrets (
  name   text primary key,
  value  bytea not null
);
