-- What the attack needs beside the story: everybody who might call, and something in the trash.
-- Eve works, but not in OPS; Vic only reads in projects; Max manages them; Gus was deactivated and
-- Sue suspended, both administrators; Ned is there to be added to things.

insert into identity.accounts (id, email)
select pg_temp.id('account of ' || name), (name || '@' || current_setting('story.seed') || '.example')::citext
  from unnest(array['eve', 'vic', 'max', 'gus', 'sue', 'ned']) as people (name);

insert into users (organization_id, id, account_id, email, display_name, role, deactivated_at)
select pg_temp.id('organization'), pg_temp.id(name), pg_temp.id('account of ' || name),
       (name || '@acme.example')::citext, initcap(name), role,
       case name when 'gus' then now() end
  from (values ('eve', 'member'), ('vic', 'member'), ('max', 'member'), ('ned', 'member'),
               ('gus', 'admin'), ('sue', 'admin')) as people (name, role);

insert into organization_tenants (organization_id, user_id, account_id, status)
select pg_temp.id('organization'), pg_temp.id(name), pg_temp.id('account of ' || name),
       case name when 'sue' then 'suspended' else 'active' end
  from unnest(array['eve', 'vic', 'max', 'gus', 'sue', 'ned']) as people (name);

insert into identity.sessions (
  id, account_id, token_hash, current_organization_id, idle_timeout, created_at, expires_at,
  absolute_expires_at, revoked_at)
select pg_temp.id(name || '-session' || suffix), pg_temp.id('account of ' || name),
       pg_temp.secret(name || '-session' || suffix), pg_temp.id('organization'), interval '7 days',
       now() - interval '10 days',
       now() + case suffix when '-expired' then - interval '1 minute' else interval '7 days' end,
       now() + interval '20 days',
       case suffix when '-revoked' then now() end
  from (values ('ann', ''), ('ann', '-other'), ('ann', '-expired'), ('ann', '-revoked'), ('ben', ''),
               ('cyd', ''), ('eve', ''), ('vic', ''), ('max', ''), ('gus', ''), ('sue', ''))
    as people (name, suffix);

insert into identity.api_tokens (
  organization_id, id, user_id, name, prefix, token_hash, scopes, created_at, expires_at, revoked_at)
select pg_temp.id('organization'), pg_temp.id(name), pg_temp.id(owner), name, 'tnn_a_test',
       pg_temp.secret(name), scopes, now() - interval '2 days',
       now() + case name when 'ann-token-expired' then - interval '1 minute' else interval '1 day' end,
       case name when 'ann-token-revoked' then now() end
  from (values ('ann', 'ann-token-read', array['read']),
               ('ann', 'ann-token-write', array['read', 'write']),
               ('ann', 'ann-token', array['read', 'write', 'admin']),
               ('ann', 'ann-token-expired', array['read', 'write', 'admin']),
               ('ann', 'ann-token-revoked', array['read', 'write', 'admin']),
               ('gus', 'gus-token', array['read', 'write', 'admin']),
               ('sue', 'sue-token', array['read', 'write', 'admin'])) as tokens (owner, name, scopes);

insert into identity.credentials (account_id, password_hash)
select pg_temp.id('account of ' || name), current_setting('story.password_hash')
  from unnest(array['ann', 'ben', 'cyd', 'eve', 'vic', 'max', 'gus', 'sue']) as people (name)
    on conflict (account_id) do update set password_hash = excluded.password_hash;

insert into identity.password_resets (id, account_id, token_hash, expires_at)
values (pg_temp.id('reset'), pg_temp.id('account of ned'), pg_temp.secret('reset'), now() + interval '1 hour');

insert into teams (organization_id, id, name)
values (pg_temp.id('organization'), pg_temp.id('sales'), 'Sales');

insert into project_members (organization_id, project_id, user_id, role)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(name), role
  from unnest(array['web', 'ops']) as projects (project),
       (values ('vic', 'viewer'), ('max', 'manager')) as people (name, role);

-- One in the trash, one in the archive, both with the same people in them.
insert into projects (
  organization_id, id, key, title, status, created_by_user_id, deleted_at)
values (pg_temp.id('organization'), pg_temp.id('gone'), 'GONE', 'Gone', 'deleted', pg_temp.id('ann'), now()),
       (pg_temp.id('organization'), pg_temp.id('old'), 'OLD', 'Old', 'archived', pg_temp.id('ann'), null);

insert into project_members (organization_id, project_id, user_id, role)
select pg_temp.id('organization'), pg_temp.id(project), pg_temp.id(name), role
  from unnest(array['gone', 'old']) as projects (project),
       (values ('ben', 'member'), ('vic', 'viewer'), ('max', 'manager')) as people (name, role);

insert into task_statuses (organization_id, id, project_id, name, category, position)
select pg_temp.id('organization'), pg_temp.id(project || ' review'), pg_temp.id(project), 'review', 'started', 4
  from unnest(array['web', 'ops']) as projects (project);

insert into labels (organization_id, id, project_id, name)
select pg_temp.id('organization'), pg_temp.id(project || ' chore'), pg_temp.id(project), 'chore'
  from unnest(array['web', 'ops']) as projects (project);

update projects
   set last_task_number = 4
 where organization_id = pg_temp.id('organization')
   and key in ('WEB', 'OPS');

-- Task 3 stands alone; task 4 and a comment lie in the trash.
insert into tasks (
  organization_id, id, project_id, number, title, status_id, created_by_user_id, deleted_at)
select pg_temp.id('organization'), pg_temp.id(project || ' ' || number), pg_temp.id(project), number,
       project || ' task ' || number, pg_temp.id(project || ' doing'), pg_temp.id('ben'),
       case number when 4 then now() end
  from unnest(array['web', 'ops']) as projects (project), generate_series(3, 4) as numbers (number);

insert into comments (organization_id, id, project_id, task_id, author_user_id, body, deleted_at)
select pg_temp.id('organization'), pg_temp.id(project || ' regret'), pg_temp.id(project),
       pg_temp.id(project || ' 1'), pg_temp.id('ben'), 'Never mind.', now()
  from unnest(array['web', 'ops']) as projects (project);
