-- One organization with a row in every tenant table. Ann runs it, Ben works, Cyd only reads, Dot
-- was imported. WEB is open to all; OPS is private, and of Ann and Ben.
-- A new tenant table needs a row here: TenantIsolationCatalogTest says so.

create or replace function pg_temp.id(name text) returns uuid
  language sql
as $$ select md5(current_setting('story.seed') || name)::uuid $$;

create or replace function pg_temp.secret(name text) returns bytea
  language sql
as $$ select sha256((current_setting('story.seed') || name)::bytea) $$;

insert into organizations (id, name, slug, subscription_tier)
values (pg_temp.id('organization'), 'Acme', 'acme-' || left(current_setting('story.seed'), 8), 'enterprise');

insert into identity.accounts (id, email)
select pg_temp.id('account of ' || name), (name || '@' || current_setting('story.seed') || '.example')::citext
  from unnest(array['ann', 'ben', 'cyd']) as people (name);

insert into identity.credentials (account_id, password_hash)
values (pg_temp.id('account of ann'), '$argon2id$ann');

insert into users (organization_id, id, account_id, email, display_name, role, manager_user_id)
select pg_temp.id('organization'), pg_temp.id(name), pg_temp.id('account of ' || name),
       (name || '@acme.example')::citext, initcap(name), role,
       case name when 'ann' then null else pg_temp.id('ann') end
  from (values ('ann', 'admin'), ('ben', 'member'), ('cyd', 'viewer')) as people (name, role);

insert into users (organization_id, id, display_name, imported_login)
values (pg_temp.id('organization'), pg_temp.id('dot'), 'Dot', 'dot');

insert into organization_tenants (organization_id, user_id, account_id, invited_by_user_id)
select pg_temp.id('organization'), pg_temp.id(name), pg_temp.id('account of ' || name), pg_temp.id('ann')
  from unnest(array['ann', 'ben', 'cyd']) as people (name);

insert into identity.sessions (
  id, account_id, token_hash, current_organization_id, idle_timeout, expires_at, absolute_expires_at)
select pg_temp.id('session of ' || name), pg_temp.id('account of ' || name),
       pg_temp.secret('session of ' || name), pg_temp.id('organization'), interval '7 days',
       now() + interval '7 days', now() + interval '30 days'
  from unnest(array['ann', 'ben', 'cyd']) as people (name);

insert into identity.api_tokens (organization_id, id, user_id, name, prefix, token_hash, scopes, expires_at)
values (pg_temp.id('organization'), pg_temp.id('token'), pg_temp.id('ben'), 'Script', 'tnn_abcd',
        pg_temp.secret('token'), array['read', 'write'], now() + interval '30 days');

insert into invitations (organization_id, id, email, role, claimed_user_id, invited_by_user_id, expires_at)
values (pg_temp.id('organization'), pg_temp.id('invitation'),
        ('dot@' || current_setting('story.seed') || '.example')::citext, 'member',
        pg_temp.id('dot'), pg_temp.id('ann'), now() + interval '7 days');

insert into identity.invitation_links (organization_id, invitation_id, token_hash)
values (pg_temp.id('organization'), pg_temp.id('invitation'), pg_temp.secret('invitation'));

insert into teams (organization_id, id, name, parent_team_id)
values (pg_temp.id('organization'), pg_temp.id('product'), 'Product', null),
       (pg_temp.id('organization'), pg_temp.id('design'), 'Design', pg_temp.id('product'));

insert into team_members (organization_id, team_id, user_id, role)
values (pg_temp.id('organization'), pg_temp.id('design'), pg_temp.id('ben'), 'lead');

insert into projects (
  organization_id, id, key, title, visibility, lead_user_id, created_by_user_id, last_task_number)
values (pg_temp.id('organization'), pg_temp.id('web'), 'WEB', 'Website', 'organization', pg_temp.id('ben'), pg_temp.id('ann'), 2),
       (pg_temp.id('organization'), pg_temp.id('ops'), 'OPS', 'Operations', 'private', pg_temp.id('ann'), pg_temp.id('ann'), 2);

insert into project_members (organization_id, project_id, user_id, role)
values (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('ben'), 'member'),
       (pg_temp.id('organization'), pg_temp.id('ops'), pg_temp.id('ben'), 'member');

insert into task_statuses (organization_id, id, project_id, name, category, position)
select pg_temp.id('organization'), pg_temp.id(project || ' ' || name), pg_temp.id(project), name, category, place
  from unnest(array['web', 'ops']) as projects (project),
       (values ('todo', 'unstarted', 1), ('doing', 'started', 2), ('done', 'completed', 3)) as statuses (name, category, place);

-- All moves of WEB but from todo straight to done; OPS restricts its moves to one.
insert into task_status_transitions (organization_id, project_id, from_status_id, to_status_id)
values (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('web todo'), pg_temp.id('web doing')),
       (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('web doing'), pg_temp.id('web done')),
       (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('web done'), pg_temp.id('web doing')),
       (pg_temp.id('organization'), pg_temp.id('ops'), pg_temp.id('ops todo'), pg_temp.id('ops done'));

insert into tasks (
  organization_id, id, project_id, number, title, description, status_id, parent_task_id, created_by_user_id)
select pg_temp.id('organization'), pg_temp.id(project || ' ' || number), pg_temp.id(project), number,
       project || ' task ' || number, 'It crashes.', pg_temp.id(project || ' todo'),
       case number when 2 then pg_temp.id(project || ' 1') end, pg_temp.id('ann')
  from unnest(array['web', 'ops']) as projects (project), generate_series(1, 2) as numbers (number);

insert into task_assignees (organization_id, project_id, task_id, user_id, role, assigned_by_user_id)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(project || ' 1'), pg_temp.id('ben'), 'lead', pg_temp.id('ann')
  from unnest(array['web', 'ops']) as projects (project);

insert into task_relations (
  organization_id, project_id, task_id, related_project_id, related_task_id, kind, created_by_user_id)
values (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('web 1'), pg_temp.id('web'), pg_temp.id('web 2'), 'blocks', pg_temp.id('ann')),
       (pg_temp.id('organization'), pg_temp.id('web'), pg_temp.id('web 2'), pg_temp.id('ops'), pg_temp.id('ops 1'), 'relates', pg_temp.id('ann')),
       (pg_temp.id('organization'), pg_temp.id('ops'), pg_temp.id('ops 1'), pg_temp.id('ops'), pg_temp.id('ops 2'), 'duplicates', pg_temp.id('ann'));

insert into labels (organization_id, id, project_id, name)
select pg_temp.id('organization'), pg_temp.id(project || ' bug'), pg_temp.id(project), 'bug'
  from unnest(array['web', 'ops']) as projects (project);

insert into task_labels (organization_id, project_id, task_id, label_id)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(project || ' 1'), pg_temp.id(project || ' bug')
  from unnest(array['web', 'ops']) as projects (project);

insert into comments (organization_id, id, project_id, task_id, author_user_id, body)
select pg_temp.id('organization'), pg_temp.id(project || ' question'), pg_temp.id(project), pg_temp.id(project || ' 1'), pg_temp.id('ben'), 'Why?'
  from unnest(array['web', 'ops']) as projects (project);

insert into comments (organization_id, id, project_id, task_id, parent_comment_id, author_user_id, body)
select pg_temp.id('organization'), pg_temp.id(project || ' answer'), pg_temp.id(project), pg_temp.id(project || ' 1'),
       pg_temp.id(project || ' question'), pg_temp.id('ann'), 'Because.'
  from unnest(array['web', 'ops']) as projects (project);

insert into saved_filters (organization_id, id, owner_user_id, project_id, name, filter, shared)
select pg_temp.id('organization'), pg_temp.id(project || ' filter'), pg_temp.id('ben'), pg_temp.id(project),
       'Bugs', 'label:bug', true
  from unnest(array['web', 'ops']) as projects (project);

insert into attachments (
  organization_id, id, project_id, task_id, uploaded_by_user_id, file_name, media_type, size_bytes, sha256)
select pg_temp.id('organization'), pg_temp.id(project || ' log'), pg_temp.id(project), pg_temp.id(project || ' 1'),
       pg_temp.id('ben'), 'crash.log', 'text/plain', 3, sha256('log')
  from unnest(array['web', 'ops']) as projects (project);

insert into imports (organization_id, id, project_id, kind, file_name, requested_by_user_id)
select pg_temp.id('organization'), pg_temp.id(project || ' import'), pg_temp.id(project), 'github', 'archive.json', pg_temp.id('ann')
  from unnest(array['web', 'ops']) as projects (project);

insert into import_chunks (organization_id, project_id, import_id, number, bytes)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(project || ' import'), 0, '[]'
  from unnest(array['web', 'ops']) as projects (project);

insert into imported_labels (organization_id, project_id, label_id, color, description)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(project || ' bug'), '808080', ''
  from unnest(array['web', 'ops']) as projects (project);

insert into imported_tasks (
  organization_id, project_id, task_id, title_hash, description_hash, status_id, labels, assignees)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(project || ' 1'), sha256('title'),
       sha256('description'), pg_temp.id(project || ' todo'), array['bug'], array['dot']
  from unnest(array['web', 'ops']) as projects (project);

insert into imported_comments (organization_id, task_id, comment_id, project_id, body_hash)
select pg_temp.id('organization'), pg_temp.id(project || ' 1'), pg_temp.id(project || ' question'), pg_temp.id(project), sha256('body')
  from unnest(array['web', 'ops']) as projects (project);

insert into idempotency_keys (organization_id, user_id, key, method, path, request_hash)
values (pg_temp.id('organization'), pg_temp.id('ben'), 'once', 'POST', '/api/v1/tasks', sha256('body'));

insert into billing.subscriptions (organization_id, id, tier, period, seats, starts_on)
values (pg_temp.id('organization'), pg_temp.id('subscription'), 'enterprise', 'yearly', 10, date '2026-01-01');

insert into billing.invoices (organization_id, id, subscription_id, number, amount, currency, issued_on, due_on)
values (pg_temp.id('organization'), pg_temp.id('invoice'), pg_temp.id('subscription'), 'R-1', 1200, 'EUR', date '2026-01-01', date '2026-01-31');

insert into billing.payment_references (organization_id, id, processor, processor_token)
values (pg_temp.id('organization'), pg_temp.id('payment'), 'Processor', 'tok_abc');

-- The one log row that belongs to no month made so far.
insert into audit.audit_logs (organization_id, id, occurred_at, entity_type, record_id, action)
values (pg_temp.id('organization'), pg_temp.id('old log'), timestamptz '2001-01-01', 'organizations', pg_temp.id('organization'), 'update');
