-- What opens the door. Only hashes of tokens are kept: SHA-256 is enough for 256 random bits, and
-- makes looking one up by hash a comparison that tells nothing about the token.

set local lock_timeout = '5s';
set local role tenon_identity;

create table identity.sessions (
  id                       uuid         not null,
  account_id               uuid         not null,
  token_hash               bytea        not null,
  current_organization_id  uuid,
  created_at               timestamptz  not null default now(),
  last_seen_at             timestamptz  not null default now(),
  idle_timeout             interval     not null,
  expires_at               timestamptz  not null,
  absolute_expires_at      timestamptz  not null,
  user_agent               varchar(400),
  ip_address               inet,
  revoked_at               timestamptz,
  constraint sessions_pkey primary key (id),
  constraint sessions_token_hash_key unique (token_hash),
  constraint sessions_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete cascade,
  constraint sessions_current_organization_id_fkey
    foreign key (account_id, current_organization_id)
    references public.organization_tenants (account_id, organization_id)
    on delete set null (current_organization_id),
  constraint sessions_token_hash_check check (octet_length(token_hash) = 32),
  constraint sessions_idle_timeout_check check (idle_timeout > interval '0'),
  constraint sessions_expires_at_check check (expires_at <= absolute_expires_at),
  constraint sessions_absolute_expires_at_check check (
    absolute_expires_at <= created_at + interval '90 days')
)
-- last_seen_at moves once a minute: leave room for it in the page.
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

comment on table identity.sessions is 'Who is signed in, and where. @adr 0006';
comment on column identity.sessions.id is 'UUIDv7, made by the application.';
comment on column identity.sessions.account_id is 'Who signed in.';
comment on column identity.sessions.token_hash is 'SHA-256 of the token in the cookie. @sensitive';
comment on column identity.sessions.current_organization_id is 'The organization they are working in; null until they choose one. The key holds it to their memberships.';
comment on column identity.sessions.created_at is 'When they signed in.';
comment on column identity.sessions.last_seen_at is 'When they were last seen, to the minute.';
comment on column identity.sessions.idle_timeout is 'How long it lasts without being used.';
comment on column identity.sessions.expires_at is 'When it ends unless used; slides with use.';
comment on column identity.sessions.absolute_expires_at is 'When it ends whatever happens, 90 days after sign-in at most.';
comment on column identity.sessions.user_agent is 'The browser as it introduced itself, for the list of one''s sessions. @sensitive';
comment on column identity.sessions.ip_address is 'Where they signed in from. @sensitive';
comment on column identity.sessions.revoked_at is 'When it was ended by signing out, by its owner or by a new password.';
comment on constraint sessions_account_id_fkey on identity.sessions is 'CASCADE: a session means nothing without its account.';
comment on constraint sessions_current_organization_id_fkey on identity.sessions is 'SET NULL: who loses a membership stays signed in, nowhere.';
comment on index identity.sessions_token_hash_key is 'The session of a cookie, at every request.';

create index sessions_account_id_idx on identity.sessions (account_id, current_organization_id);
comment on index identity.sessions_account_id_idx is 'Sessions of an account; covers the key to memberships.';
create index sessions_expires_at_idx on identity.sessions (expires_at);
comment on index identity.sessions_expires_at_idx is 'Sessions that are over, for the daily clean-up.';

create table identity.api_tokens (
  organization_id  uuid          not null,
  id               uuid          not null,
  user_id          uuid          not null,
  name             varchar(100)  not null,
  prefix           varchar(16)   not null,
  token_hash       bytea         not null,
  scopes           text[]        not null,
  created_at       timestamptz   not null default now(),
  expires_at       timestamptz   not null,
  last_used_at     timestamptz,
  revoked_at       timestamptz,
  constraint api_tokens_pkey primary key (organization_id, id),
  constraint api_tokens_user_id_fkey
    foreign key (organization_id, user_id) references public.users (organization_id, id)
    on delete cascade,
  constraint api_tokens_name_check check (btrim(name) <> ''),
  constraint api_tokens_prefix_check check (length(prefix) between 4 and 16),
  constraint api_tokens_token_hash_check check (octet_length(token_hash) = 32),
  constraint api_tokens_scopes_check check (
    cardinality(scopes) between 1 and 3 and scopes <@ array['read', 'write', 'admin']),
  constraint api_tokens_expires_at_check check (
    expires_at > created_at and expires_at <= created_at + interval '366 days')
);

comment on table identity.api_tokens is 'Keys for programs: each acts as one user in one organization. @adr 0006';
comment on column identity.api_tokens.organization_id is 'The organization it opens.';
comment on column identity.api_tokens.id is 'UUIDv7, made by the application.';
comment on column identity.api_tokens.user_id is 'As whom it acts.';
comment on column identity.api_tokens.name is 'What its owner calls it.';
comment on column identity.api_tokens.prefix is 'Its first characters, to recognize it by.';
comment on column identity.api_tokens.token_hash is 'SHA-256 of the token. @sensitive';
comment on column identity.api_tokens.scopes is 'What it may do: read, write, admin. A set of fixed words that is always read whole, hence an array.';
comment on column identity.api_tokens.created_at is 'When it was made.';
comment on column identity.api_tokens.expires_at is 'When it ends: a year later at most.';
comment on column identity.api_tokens.last_used_at is 'When it was last used, to the minute.';
comment on column identity.api_tokens.revoked_at is 'When it was taken back.';
comment on constraint api_tokens_user_id_fkey on identity.api_tokens is 'CASCADE: a token means nothing without its user.';

-- Global on purpose: a token arrives before its organization is known. (Citus needs the
-- organization in it, and finds hashes by asking every shard.)
create unique index api_tokens_token_hash_key on identity.api_tokens (token_hash);
comment on index identity.api_tokens_token_hash_key is 'The token of a request.';
create index api_tokens_user_id_idx on identity.api_tokens (organization_id, user_id, id);
comment on index identity.api_tokens_user_id_idx is 'Tokens of a person.';

alter table identity.api_tokens enable row level security, force row level security;
create policy api_tokens_identity on identity.api_tokens to tenon_identity using (true);

create trigger api_tokens_audit after insert or update or delete on identity.api_tokens
  for each row execute function audit.record_change();

create table identity.password_resets (
  id          uuid         not null,
  account_id  uuid         not null,
  token_hash  bytea        not null,
  created_at  timestamptz  not null default now(),
  expires_at  timestamptz  not null,
  used_at     timestamptz,
  constraint password_resets_pkey primary key (id),
  constraint password_resets_token_hash_key unique (token_hash),
  constraint password_resets_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete cascade,
  constraint password_resets_token_hash_check check (octet_length(token_hash) = 32),
  constraint password_resets_expires_at_check check (
    expires_at > created_at and expires_at <= created_at + interval '1 day')
);

comment on table identity.password_resets is 'Links to set a new password, each good once. @adr 0006';
comment on column identity.password_resets.id is 'UUIDv7, made by the application.';
comment on column identity.password_resets.account_id is 'Whose password it sets.';
comment on column identity.password_resets.token_hash is 'SHA-256 of the token in the link. @sensitive';
comment on column identity.password_resets.created_at is 'When it was asked for.';
comment on column identity.password_resets.expires_at is 'When it ends: a day later at most.';
comment on column identity.password_resets.used_at is 'When it was used, or taken back by a later one.';
comment on constraint password_resets_account_id_fkey on identity.password_resets is 'CASCADE: a reset means nothing without its account.';
comment on index identity.password_resets_token_hash_key is 'The reset of a link.';
create index password_resets_account_id_idx on identity.password_resets (account_id);
comment on index identity.password_resets_account_id_idx is 'Resets of an account, which a new password takes back.';

create table identity.sign_in_throttles (
  subject         bytea        not null,
  attempts        integer      not null,
  window_ends_at  timestamptz  not null,
  constraint sign_in_throttles_pkey primary key (subject),
  constraint sign_in_throttles_subject_check check (octet_length(subject) = 32),
  constraint sign_in_throttles_attempts_check check (attempts > 0)
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

comment on table identity.sign_in_throttles is 'How often an account or an address has tried to sign in of late; in the database, so that it holds over restarts and for all processes. @adr 0006';
comment on column identity.sign_in_throttles.subject is 'SHA-256 of the e-mail or of the network address: it need not be readable.';
comment on column identity.sign_in_throttles.attempts is 'Attempts in this window.';
comment on column identity.sign_in_throttles.window_ends_at is 'When counting starts anew.';
create index sign_in_throttles_window_ends_at_idx on identity.sign_in_throttles (window_ends_at);
comment on index identity.sign_in_throttles_window_ends_at_idx is 'Windows that are over, for the daily clean-up.';

reset role;

create table invitations (
  organization_id      uuid         not null,
  id                   uuid         not null,
  email                citext       not null,
  role                 varchar(6)   not null,
  claimed_user_id      uuid,
  invited_by_user_id   uuid,
  created_at           timestamptz  not null default now(),
  expires_at           timestamptz  not null,
  accepted_at          timestamptz,
  accepted_by_user_id  uuid,
  revoked_at           timestamptz,
  constraint invitations_pkey primary key (organization_id, id),
  constraint invitations_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete cascade,
  constraint invitations_claimed_user_id_fkey
    foreign key (organization_id, claimed_user_id) references users (organization_id, id)
    on delete cascade,
  constraint invitations_invited_by_user_id_fkey
    foreign key (organization_id, invited_by_user_id) references users (organization_id, id)
    on delete set null (invited_by_user_id),
  constraint invitations_accepted_by_user_id_fkey
    foreign key (organization_id, accepted_by_user_id) references users (organization_id, id)
    on delete set null (accepted_by_user_id),
  constraint invitations_email_check check (
    length(email::text) between 3 and 320 and email::text ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  constraint invitations_role_check check (role in ('admin', 'member', 'viewer')),
  constraint invitations_expires_at_check check (
    expires_at > created_at and expires_at <= created_at + interval '30 days'),
  constraint invitations_accepted_at_check check (accepted_at is null or revoked_at is null)
);

comment on table invitations is 'Who was asked to join; the link''s token is in identity.invitation_links. @adr 0006';
comment on column invitations.organization_id is 'The organization.';
comment on column invitations.id is 'UUIDv7, made by the application.';
comment on column invitations.email is 'Who is asked. @sensitive';
comment on column invitations.role is 'What they will be: admin, member or viewer.';
comment on column invitations.claimed_user_id is 'The imported user that accepting makes theirs, with all it wrote; null makes a new one.';
comment on column invitations.invited_by_user_id is 'Who asked them.';
comment on column invitations.created_at is 'When they were asked.';
comment on column invitations.expires_at is 'When the link ends: 30 days later at most.';
comment on column invitations.accepted_at is 'When it was accepted; it is good once.';
comment on column invitations.accepted_by_user_id is 'The user they became.';
comment on column invitations.revoked_at is 'When it was taken back.';
comment on constraint invitations_organization_id_fkey on invitations is 'CASCADE: purging an organization takes its invitations with it.';
comment on constraint invitations_claimed_user_id_fkey on invitations is 'CASCADE: an invitation to be somebody means nothing without them.';
comment on constraint invitations_invited_by_user_id_fkey on invitations is 'SET NULL: an invitation outlives who sent it.';
comment on constraint invitations_accepted_by_user_id_fkey on invitations is 'SET NULL: that it was accepted stays known.';

create index invitations_open_idx on invitations (organization_id, id desc) where accepted_at is null and revoked_at is null;
comment on index invitations_open_idx is 'Open invitations, newest first.';
create index invitations_claimed_user_id_idx on invitations (organization_id, claimed_user_id) where claimed_user_id is not null;
comment on index invitations_claimed_user_id_idx is 'Invitations to claim a user.';
create index invitations_invited_by_user_id_idx on invitations (organization_id, invited_by_user_id) where invited_by_user_id is not null;
comment on index invitations_invited_by_user_id_idx is 'Invitations a person sent.';
create index invitations_accepted_by_user_id_idx on invitations (organization_id, accepted_by_user_id) where accepted_by_user_id is not null;
comment on index invitations_accepted_by_user_id_idx is 'The invitation a person came by.';

alter table invitations enable row level security, force row level security;
create policy invitations_tenant on invitations
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy invitations_identity on invitations to tenon_identity using (true);

grant select, update (revoked_at) on invitations to tenon_app;
grant select, insert, update (accepted_at, accepted_by_user_id), references on invitations to tenon_identity;

create trigger invitations_audit after insert or update or delete on invitations
  for each row execute function audit.record_change('id', '{}', '{email}');

set local role tenon_identity;

create table identity.invitation_links (
  organization_id  uuid   not null,
  invitation_id    uuid   not null,
  token_hash       bytea  not null,
  constraint invitation_links_pkey primary key (organization_id, invitation_id),
  constraint invitation_links_invitation_id_fkey
    foreign key (organization_id, invitation_id)
    references public.invitations (organization_id, id) on delete cascade,
  constraint invitation_links_token_hash_check check (octet_length(token_hash) = 32)
);

comment on table identity.invitation_links is 'The secret half of an invitation, apart from what the organization may read. @adr 0006';
comment on column identity.invitation_links.organization_id is 'The organization.';
comment on column identity.invitation_links.invitation_id is 'The invitation.';
comment on column identity.invitation_links.token_hash is 'SHA-256 of the token in the link. @sensitive';
comment on constraint invitation_links_invitation_id_fkey on identity.invitation_links is 'CASCADE: a link means nothing without its invitation.';

create unique index invitation_links_token_hash_key on identity.invitation_links (token_hash);
comment on index identity.invitation_links_token_hash_key is 'The invitation of a link, before its organization is known.';

alter table identity.invitation_links enable row level security, force row level security;
create policy invitation_links_identity on identity.invitation_links to tenon_identity using (true);

reset role;
