-- One account per person on this installation. Everything here belongs to tenon_identity; the
-- application has no grant on it and goes through identity's functions.

set local lock_timeout = '5s';
set local role tenon_identity;

create table identity.accounts (
  id                 uuid           not null,
  email              public.citext  not null,
  email_verified_at  timestamptz,
  created_at         timestamptz    not null default now(),
  deleted_at         timestamptz,
  constraint accounts_pkey primary key (id),
  constraint accounts_email_check check (
    length(email::text) between 3 and 320 and email::text ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);

comment on table identity.accounts is 'One per person on this installation, whatever organizations they are in. @adr 0006';
comment on column identity.accounts.id is 'UUIDv7, made by the application.';
comment on column identity.accounts.email is 'The address they sign in with; upper and lower case are the same. @sensitive';
comment on column identity.accounts.email_verified_at is 'When the address was proved by a link sent to it.';
comment on column identity.accounts.created_at is 'When the person first came.';
comment on column identity.accounts.deleted_at is 'When the account was closed; it can no longer sign in and its address is free again.';

create unique index accounts_email_key on identity.accounts (email) where deleted_at is null;
comment on index identity.accounts_email_key is 'The account of an address, at sign-in; one live account an address.';

create table identity.credentials (
  account_id     uuid          not null,
  password_hash  varchar(500)  not null,
  changed_at     timestamptz   not null default now(),
  constraint credentials_pkey primary key (account_id),
  constraint credentials_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete cascade,
  constraint credentials_password_hash_check check (password_hash like '$argon2id$%')
);

comment on table identity.credentials is 'The password of an account, apart from it so that whoever reads accounts reads no hash. @adr 0006';
comment on column identity.credentials.account_id is 'Whose password it is.';
comment on column identity.credentials.password_hash is 'Argon2id in PHC form, its parameters within; a hash that is anything else is refused. @sensitive';
comment on column identity.credentials.changed_at is 'When it was last set.';
comment on constraint credentials_account_id_fkey on identity.credentials is 'CASCADE: a password means nothing without its account.';

grant references on identity.accounts to tenon_owner;

reset role;
