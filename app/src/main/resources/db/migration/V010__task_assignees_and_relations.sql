-- Who works on a task, and how tasks relate. The project rides along in every table that hangs on
-- a task: the key to tasks keeps it true, and the policies need only look at the project.

set local lock_timeout = '5s';

create table task_assignees (
  organization_id      uuid         not null,
  project_id           uuid         not null,
  task_id              uuid         not null,
  user_id              uuid         not null,
  role                 varchar(11)  not null default 'contributor',
  assigned_by_user_id  uuid,
  assigned_at          timestamptz  not null default now(),
  constraint task_assignees_pkey primary key (organization_id, task_id, project_id, user_id),
  constraint task_assignees_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint task_assignees_user_id_fkey
    foreign key (organization_id, user_id) references users (organization_id, id)
    on delete cascade,
  constraint task_assignees_assigned_by_user_id_fkey
    foreign key (organization_id, assigned_by_user_id) references users (organization_id, id)
    on delete set null (assigned_by_user_id),
  constraint task_assignees_role_check check (role in ('lead', 'contributor', 'reviewer'))
);

comment on table task_assignees is 'Who works on a task, and as what.';
comment on column task_assignees.organization_id is 'The organization.';
comment on column task_assignees.project_id is 'The task''s project.';
comment on column task_assignees.task_id is 'The task.';
comment on column task_assignees.user_id is 'The person.';
comment on column task_assignees.role is 'lead answers for it (one at most), contributor helps, reviewer looks at the result.';
comment on column task_assignees.assigned_by_user_id is 'Who assigned them.';
comment on column task_assignees.assigned_at is 'When they were assigned.';
comment on constraint task_assignees_task_id_fkey on task_assignees is 'CASCADE: an assignment means nothing without its task.';
comment on constraint task_assignees_user_id_fkey on task_assignees is 'CASCADE: an assignment means nothing without its person.';
comment on constraint task_assignees_assigned_by_user_id_fkey on task_assignees is 'SET NULL: an assignment outlives who made it.';

create unique index task_assignees_lead_key on task_assignees (organization_id, task_id) where role = 'lead';
comment on index task_assignees_lead_key is 'The lead of a task; one at most.';
create index task_assignees_user_id_idx on task_assignees (organization_id, user_id, task_id);
comment on index task_assignees_user_id_idx is 'Tasks of a person.';
create index task_assignees_assigned_by_user_id_idx on task_assignees (organization_id, assigned_by_user_id) where assigned_by_user_id is not null;
comment on index task_assignees_assigned_by_user_id_idx is 'Assignments a person made.';

create table task_relations (
  organization_id     uuid         not null,
  project_id          uuid         not null,
  task_id             uuid         not null,
  related_project_id  uuid         not null,
  related_task_id     uuid         not null,
  kind                varchar(10)  not null,
  created_by_user_id  uuid,
  created_at          timestamptz  not null default now(),
  constraint task_relations_pkey primary key (organization_id, task_id, related_task_id),
  constraint task_relations_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint task_relations_related_task_id_fkey
    foreign key (organization_id, related_project_id, related_task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint task_relations_created_by_user_id_fkey
    foreign key (organization_id, created_by_user_id) references users (organization_id, id)
    on delete set null (created_by_user_id),
  constraint task_relations_kind_check check (kind in ('blocks', 'relates', 'duplicates')),
  constraint task_relations_check check (task_id <> related_task_id)
);

comment on table task_relations is 'How two tasks relate, read from left to right: task_id blocks related_task_id.';
comment on column task_relations.organization_id is 'The organization.';
comment on column task_relations.project_id is 'The task''s project.';
comment on column task_relations.task_id is 'The task that blocks, relates or duplicates.';
comment on column task_relations.related_project_id is 'The related task''s project; another one than the task''s, as may be.';
comment on column task_relations.related_task_id is 'The task that is blocked, related or duplicated.';
comment on column task_relations.kind is 'blocks (never in a circle), relates or duplicates.';
comment on column task_relations.created_by_user_id is 'Who related them.';
comment on column task_relations.created_at is 'When they were related.';
comment on constraint task_relations_task_id_fkey on task_relations is 'CASCADE: a relation needs both ends.';
comment on constraint task_relations_related_task_id_fkey on task_relations is 'CASCADE: a relation needs both ends.';
comment on constraint task_relations_created_by_user_id_fkey on task_relations is 'SET NULL: a relation outlives who made it.';

create unique index task_relations_pair_key
  on task_relations (organization_id, least(task_id, related_task_id), greatest(task_id, related_task_id));
comment on index task_relations_pair_key is 'One relation a pair, whichever way round.';
create index task_relations_task_id_idx on task_relations (organization_id, task_id, project_id);
comment on index task_relations_task_id_idx is 'Relations from a task; covers its key.';
create index task_relations_related_task_id_idx on task_relations (organization_id, related_task_id, related_project_id);
comment on index task_relations_related_task_id_idx is 'Relations to a task; covers its key.';
create index task_relations_created_by_user_id_idx on task_relations (organization_id, created_by_user_id) where created_by_user_id is not null;
comment on index task_relations_created_by_user_id_idx is 'Relations a person made.';

grant select on task_relations to tenon_guard;

set local role tenon_guard;

create function guard.keep_blocks_acyclic() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform guard.serialize('task_relations_blocks_acyclic', new.organization_id);
  if exists (
    with recursive blocked (task_id) as (
      select new.related_task_id
      union
      select r.related_task_id
        from blocked b
        join task_relations r
          on r.organization_id = new.organization_id
         and r.task_id = b.task_id
         and r.kind = 'blocks')
    select
      from blocked
     where task_id = new.task_id)
  then
    raise exception 'A task cannot block itself through others.'
      using errcode = 'TN004',
            constraint = 'task_relations_blocks_acyclic',
            table = 'task_relations';
  end if;
  return new;
end
$$;

comment on function guard.keep_blocks_acyclic() is
  'Trigger: refuses a block that would close a circle, also through projects that the caller does not see.';

grant execute on function guard.keep_blocks_acyclic() to tenon_owner;

reset role;

create trigger task_relations_blocks before insert or update of kind on task_relations
  for each row when (new.kind = 'blocks')
  execute function guard.keep_blocks_acyclic();
create trigger task_relations_audit after insert or update or delete on task_relations
  for each row execute function audit.record_change('task_id', '{related_task_id,kind}');
create trigger task_assignees_audit after insert or update or delete on task_assignees
  for each row execute function audit.record_change('task_id', '{user_id}');

alter table task_assignees enable row level security, force row level security;
create policy task_assignees_tenant on task_assignees
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy task_assignees_visible on task_assignees
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

alter table task_relations enable row level security, force row level security;
create policy task_relations_tenant on task_relations
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy task_relations_guard on task_relations for select to tenon_guard using (true);
create policy task_relations_visible on task_relations
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy task_relations_related_visible on task_relations
  as restrictive to tenon_app
  using (related_project_id not in (select guard.hidden_project_ids()));

grant select, insert, delete, update (role, assigned_by_user_id, assigned_at)
   on task_assignees to tenon_app;
grant select, insert, delete, update (kind) on task_relations to tenon_app;
