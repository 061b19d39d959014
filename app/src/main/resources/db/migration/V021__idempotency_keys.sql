set local lock_timeout = '5s';

create table idempotency_keys (
  organization_id   uuid           not null,
  user_id           uuid           not null,
  key               varchar(255)   not null,
  method            varchar(7)     not null,
  path              varchar(2000)  not null,
  request_hash      bytea          not null,
  state             varchar(9)     not null default 'in_flight',
  response_status   smallint,
  response_headers  jsonb,
  response_body     bytea,
  created_at        timestamptz    not null default now(),
  constraint idempotency_keys_pkey primary key (organization_id, user_id, key),
  constraint idempotency_keys_user_id_fkey
    foreign key (organization_id, user_id) references users (organization_id, id)
    on delete cascade,
  constraint idempotency_keys_key_check check (key <> ''),
  constraint idempotency_keys_request_hash_check check (octet_length(request_hash) = 32),
  constraint idempotency_keys_state_check check (state in ('in_flight', 'done')),
  constraint idempotency_keys_response_status_check check (response_status between 200 and 599),
  constraint idempotency_keys_response_check check (
    (state = 'done') = (response_status is not null))
)
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

comment on table idempotency_keys is 'Answers to requests that carried an Idempotency-Key, for 24 hours: the same request again gets the same answer. @adr 0007';
comment on column idempotency_keys.organization_id is 'The organization.';
comment on column idempotency_keys.user_id is 'Whose key it is; the keys of others do not meet it.';
comment on column idempotency_keys.key is 'The header''s value; 255 characters, the bound that clients of such APIs expect.';
comment on column idempotency_keys.method is 'The request''s method.';
comment on column idempotency_keys.path is 'The request''s path and query.';
comment on column idempotency_keys.request_hash is 'SHA-256 of the body: another body under the same key is refused.';
comment on column idempotency_keys.state is 'in_flight while the first request is at work, then done.';
comment on column idempotency_keys.response_status is 'The answer''s status.';
comment on column idempotency_keys.response_headers is 'The answer''s headers that are worth repeating, such as Location and ETag.';
comment on column idempotency_keys.response_body is 'The answer''s body. @sensitive';
comment on column idempotency_keys.created_at is 'When the first request came; it is forgotten 24 hours later.';
comment on constraint idempotency_keys_user_id_fkey on idempotency_keys is 'CASCADE: nobody is left to repeat it.';

create index idempotency_keys_created_at_idx on idempotency_keys (organization_id, created_at);
comment on index idempotency_keys_created_at_idx is 'Keys to forget.';

alter table idempotency_keys enable row level security, force row level security;
create policy idempotency_keys_tenant on idempotency_keys
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
-- An answer may hold what only its owner was allowed to see. Upkeep acts as nobody.
create policy idempotency_keys_own on idempotency_keys
  as restrictive to tenon_app
  using (user_id = coalesce(nullif(current_setting('app.user_id', true), '')::uuid, user_id));

grant select, insert, delete,
      update (state, response_status, response_headers, response_body)
   on idempotency_keys to tenon_app;
