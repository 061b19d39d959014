-- The key that seals cursors: one an installation, so that a cursor which one process gave out is
-- good at every other, and after a restart.

set local lock_timeout = '5s';
set local role tenon_identity;

create table identity.cursor_key (
  only_one  boolean  not null default true,
  key       bytea    not null,
  constraint cursor_key_pkey primary key (only_one),
  constraint cursor_key_only_one_check check (only_one),
  constraint cursor_key_key_check check (octet_length(key) = 32)
);

comment on table identity.cursor_key is 'The key that seals the cursors of lists. @adr 0008';
comment on column identity.cursor_key.only_one is 'True: there is one row.';
comment on column identity.cursor_key.key is '32 random bytes, made when the installation was. @sensitive';

-- Two random UUIDs hold 244 random bits, from the source that keys are made of.
insert into identity.cursor_key (key)
values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create function identity.cursor_key() returns bytea
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select key from identity.cursor_key
$$;

comment on function identity.cursor_key() is
  'The key that seals the cursors of lists; read once, when a process starts.';

grant execute on function identity.cursor_key() to tenon_app;

reset role;
