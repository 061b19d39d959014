-- application-role: fixture_sensitive
create role fixture_sensitive;
create schema vault;
create schema billing;
create table users (
  id int, email text, password_hash text, api_key bytea,
  -- near misses: names that only look like it
  token_count int, password_changed_at timestamptz, secret_santa_id int, is_secret text,
  public_key text, spinning text);
create table cards (holder text, card_number varchar(19));
comment on column users.email is 'Where to write to. @sensitive';
grant select on users, cards to fixture_sensitive;

-- Near misses: in the vault, out of the application's reach, and guarded by row.
create table vault.credentials (password_hash text);
grant usage on schema vault to fixture_sensitive;
grant select on vault.credentials to fixture_sensitive;
create table billing.means (access_token text);
create table people (email text);
alter table people enable row level security;
comment on column people.email is '@sensitive';
grant select on people to fixture_sensitive;
