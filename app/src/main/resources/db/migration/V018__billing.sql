-- Read and written by tenon_billing alone, across organizations. The application sees the tier on
-- organizations and nothing else.

set local lock_timeout = '5s';

create table billing.subscriptions (
  organization_id  uuid         not null,
  id               uuid         not null,
  tier             varchar(10)  not null,
  period           varchar(7)   not null,
  seats            integer      not null,
  starts_on        date         not null,
  ends_on          date,
  created_at       timestamptz  not null default now(),
  constraint subscriptions_pkey primary key (organization_id, id),
  constraint subscriptions_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete restrict,
  constraint subscriptions_tier_fkey
    foreign key (tier) references subscription_tiers (tier) on delete restrict,
  constraint subscriptions_period_check check (period in ('monthly', 'yearly')),
  constraint subscriptions_seats_check check (seats > 0),
  constraint subscriptions_ends_on_check check (ends_on > starts_on)
);

comment on table billing.subscriptions is 'What an organization pays for.';
comment on column billing.subscriptions.organization_id is 'The organization.';
comment on column billing.subscriptions.id is 'UUIDv7.';
comment on column billing.subscriptions.tier is 'The tier it buys.';
comment on column billing.subscriptions.period is 'How often it is invoiced: monthly or yearly.';
comment on column billing.subscriptions.seats is 'For how many people.';
comment on column billing.subscriptions.starts_on is 'Its first day.';
comment on column billing.subscriptions.ends_on is 'The day after its last; null while it goes on.';
comment on column billing.subscriptions.created_at is 'When it was agreed.';
comment on constraint subscriptions_organization_id_fkey on billing.subscriptions is 'RESTRICT: accounts must be kept, so an organization with any is not purged.';
comment on constraint subscriptions_tier_fkey on billing.subscriptions is 'RESTRICT: a tier that was sold stays known.';

create unique index subscriptions_current_key on billing.subscriptions (organization_id) where ends_on is null;
comment on index billing.subscriptions_current_key is 'The subscription that an organization has now; one at most.';
create index subscriptions_tier_idx on billing.subscriptions (tier);
comment on index billing.subscriptions_tier_idx is 'Subscriptions of a tier.';

create table billing.invoices (
  organization_id  uuid           not null,
  id               uuid           not null,
  subscription_id  uuid           not null,
  number           varchar(30)    not null,
  amount           numeric(12,2)  not null,
  currency         char(3)        not null,
  issued_on        date           not null,
  due_on           date           not null,
  paid_at          timestamptz,
  created_at       timestamptz    not null default now(),
  constraint invoices_pkey primary key (organization_id, id),
  constraint invoices_number_key unique (organization_id, number),
  constraint invoices_subscription_id_fkey
    foreign key (organization_id, subscription_id)
    references billing.subscriptions (organization_id, id) on delete restrict,
  constraint invoices_amount_check check (amount >= 0),
  constraint invoices_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint invoices_due_on_check check (due_on >= issued_on)
);

comment on table billing.invoices is 'What was asked for, and whether it was paid.';
comment on column billing.invoices.organization_id is 'The organization.';
comment on column billing.invoices.id is 'UUIDv7.';
comment on column billing.invoices.subscription_id is 'What it is for.';
comment on column billing.invoices.number is 'The number printed on it; 30 characters hold the usual schemes.';
comment on column billing.invoices.amount is 'The sum, tax included.';
comment on column billing.invoices.currency is 'ISO 4217 code, always three letters.';
comment on column billing.invoices.issued_on is 'Its date.';
comment on column billing.invoices.due_on is 'By when it is to be paid.';
comment on column billing.invoices.paid_at is 'When it was; null while it is open.';
comment on column billing.invoices.created_at is 'When the row was made.';
comment on constraint invoices_subscription_id_fkey on billing.invoices is 'RESTRICT: an invoice must stay explicable.';
comment on index billing.invoices_number_key is 'An invoice of an organization by its number.';

create index invoices_subscription_id_idx on billing.invoices (organization_id, subscription_id);
comment on index billing.invoices_subscription_id_idx is 'Invoices of a subscription.';
create index invoices_open_idx on billing.invoices (organization_id, due_on) where paid_at is null;
comment on index billing.invoices_open_idx is 'Invoices that are overdue.';

create table billing.payment_references (
  organization_id  uuid          not null,
  id               uuid          not null,
  processor        varchar(40)   not null,
  processor_token  varchar(200)  not null,
  created_at       timestamptz   not null default now(),
  constraint payment_references_pkey primary key (organization_id, id),
  constraint payment_references_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete restrict,
  constraint payment_references_processor_token_check check (processor_token !~ '^[0-9 -]{12,23}$')
);

comment on table billing.payment_references is 'How an organization pays, as its payment processor knows it.';
comment on column billing.payment_references.organization_id is 'The organization.';
comment on column billing.payment_references.id is 'UUIDv7.';
comment on column billing.payment_references.processor is 'Who processes the payments.';
comment on column billing.payment_references.processor_token is 'The processor''s token for the means of payment; anything that looks like a card number is refused. @sensitive';
comment on column billing.payment_references.created_at is 'When it was given.';
comment on constraint payment_references_organization_id_fkey on billing.payment_references is 'RESTRICT: accounts must be kept, so an organization with any is not purged.';

alter table billing.subscriptions enable row level security, force row level security;
alter table billing.invoices enable row level security, force row level security;
alter table billing.payment_references enable row level security, force row level security;
create policy subscriptions_billing on billing.subscriptions to tenon_billing using (true);
create policy invoices_billing on billing.invoices to tenon_billing using (true);
create policy payment_references_billing on billing.payment_references to tenon_billing using (true);

grant select, insert, update on billing.subscriptions, billing.invoices to tenon_billing;
grant select, insert, delete on billing.payment_references to tenon_billing;

create trigger subscriptions_audit after insert or update or delete on billing.subscriptions
  for each row execute function audit.record_change();
create trigger invoices_audit after insert or update or delete on billing.invoices
  for each row execute function audit.record_change();
create trigger payment_references_audit after insert or update or delete on billing.payment_references
  for each row execute function audit.record_change();
