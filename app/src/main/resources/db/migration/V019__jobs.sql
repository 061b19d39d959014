-- Scheduled work: the table of db-scheduler 16, as its documentation gives it, with our names.

set local lock_timeout = '5s';

create table jobs.scheduled_tasks (
  task_name             text         not null,
  task_instance         text         not null,
  task_data             bytea,
  execution_time        timestamptz  not null,
  picked                boolean      not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  integer,
  last_heartbeat        timestamptz,
  version               bigint       not null,
  priority              smallint,
  constraint scheduled_tasks_pkey primary key (task_name, task_instance)
)
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

comment on table jobs.scheduled_tasks is 'Work to be done later or again and again, by whichever process takes it; the shape is db-scheduler''s.';
comment on column jobs.scheduled_tasks.task_name is 'What kind of work.';
comment on column jobs.scheduled_tasks.task_instance is 'Which one of the kind.';
comment on column jobs.scheduled_tasks.task_data is 'What it needs to know: ids, never a secret.';
comment on column jobs.scheduled_tasks.execution_time is 'When it is due.';
comment on column jobs.scheduled_tasks.picked is 'Whether a process is at it.';
comment on column jobs.scheduled_tasks.picked_by is 'Which process.';
comment on column jobs.scheduled_tasks.last_success is 'When it last succeeded.';
comment on column jobs.scheduled_tasks.last_failure is 'When it last failed.';
comment on column jobs.scheduled_tasks.consecutive_failures is 'How often in a row it failed.';
comment on column jobs.scheduled_tasks.last_heartbeat is 'When its process last said it was alive.';
comment on column jobs.scheduled_tasks.version is 'Counts changes, for optimistic locking.';
comment on column jobs.scheduled_tasks.priority is 'The higher, the sooner, among what is due.';

create index scheduled_tasks_execution_time_idx on jobs.scheduled_tasks (execution_time);
comment on index jobs.scheduled_tasks_execution_time_idx is 'What is due.';
create index scheduled_tasks_last_heartbeat_idx on jobs.scheduled_tasks (last_heartbeat);
comment on index jobs.scheduled_tasks_last_heartbeat_idx is 'Work whose process died.';
create index scheduled_tasks_priority_idx on jobs.scheduled_tasks (priority desc, execution_time asc);
comment on index jobs.scheduled_tasks_priority_idx is 'What is due, by priority.';

grant select, insert, update, delete on jobs.scheduled_tasks to tenon_app;

set local role tenon_guard;

create function guard.organization_ids() returns setof uuid
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select id
    from organizations
   order by id
$$;

comment on function guard.organization_ids() is
  'Every organization''s id and nothing more, deleted ones included: for upkeep that visits them one by one.';

grant execute on function guard.organization_ids() to tenon_app;

reset role;
