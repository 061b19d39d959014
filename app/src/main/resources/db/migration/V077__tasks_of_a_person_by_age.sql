-- Tasks of a person, the newest first, were sorted before they were cut into pages: all that they
-- were ever assigned, for who is assigned and when a task was made stood in two tables. Now the
-- assignment says when its task was made, which never changes, and an index goes by that.
-- ADR 0032 has the reasons and the measurements.

set local lock_timeout = '5s';

alter table task_assignees add column task_created_at timestamptz;
comment on column task_assignees.task_created_at is 'When the task was made, as the task says: lists of a person''s tasks go by it. Kept by the database. @adr 0032';

set local role tenon_guard;

create function guard.task_created_at(organization_id uuid, task_id uuid) returns timestamptz
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select t.created_at
    from tasks t
   where t.organization_id = task_created_at.organization_id
     and t.id = task_created_at.task_id
$$;

grant execute on function guard.task_created_at(uuid, uuid) to tenon_owner;

reset role;

-- All rows once, in the order in which they lie, and their indexes after them; no trigger fires,
-- since nobody did anything.
drop index task_assignees_user_id_idx;
alter table task_assignees
  alter column task_created_at type timestamptz
  using guard.task_created_at(organization_id, task_id);
alter table task_assignees alter column task_created_at set not null;

set local role tenon_guard;

drop function guard.task_created_at(uuid, uuid);

create function guard.note_task_age() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Of a task that isn't there the key tells.
  new.task_created_at := coalesce(
    (select created_at
       from tasks
      where organization_id = new.organization_id
        and id = new.task_id),
    now());
  return new;
end
$$;

comment on function guard.note_task_age() is
  'Trigger: an assignment says when its task was made.';

grant execute on function guard.note_task_age() to tenon_owner;

reset role;

create index task_assignees_user_id_idx
  on task_assignees (organization_id, user_id, task_created_at desc, task_id desc) include (project_id, role);
comment on index task_assignees_user_id_idx is 'Tasks of a person, the newest first, page by page.';
create trigger task_assignees_age before insert on task_assignees
  for each row execute function guard.note_task_age();

set local role tenon_audit;

create or replace function audit.record_change() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  -- Arguments of the trigger: the column that names the record, the columns that tell its rows
  -- apart (always recorded), and the columns that hold personal data (recorded without value).
  record_column text := coalesce(tg_argv[0], 'id');
  telling text[] := coalesce(tg_argv[1]::text[], '{}');
  personal text[] := coalesce(tg_argv[2]::text[], '{}');
  silent constant text[] := array[
    'organization_id', 'version', 'updated_at', 'search', 'path', 'priority_rank',
    'last_task_number', 'last_used_at', 'password_hash', 'token_hash', 'processor_token',
    'task_created_at'];
  whole jsonb;
  before_row jsonb := '{}';
  after_row jsonb := '{}';
  changed jsonb;
  done varchar(20);
begin
  -- The search vector is large, derived and never recorded: spare it the way through JSON.
  if tg_op <> 'INSERT' then
    if tg_table_name = 'tasks' then
      old.search := null;
    end if;
    whole := to_jsonb(old);
    before_row := jsonb_strip_nulls(whole - silent);
  end if;
  if tg_op <> 'DELETE' then
    if tg_table_name = 'tasks' then
      new.search := null;
    end if;
    whole := to_jsonb(new);
    after_row := jsonb_strip_nulls(whole - silent);
  end if;
  if before_row = after_row then
    return null;
  end if;

  select jsonb_object_agg(
           key,
           case
             when key = any (personal) then jsonb_build_array(
               case when before_row ? key then '[personal]' end,
               case when after_row ? key then '[personal]' end)
             else jsonb_build_array(before_row -> key, after_row -> key)
           end)
    into changed
    from jsonb_object_keys(before_row || after_row) as keys (key)
   where before_row -> key is distinct from after_row -> key
      or key = any (telling);

  done := case
    when tg_op = 'INSERT' then 'create'
    when tg_op = 'DELETE' then 'delete'
    when after_row ? 'deleted_at' and not before_row ? 'deleted_at' then 'delete'
    when before_row ? 'deleted_at' and not after_row ? 'deleted_at' then 'restore'
    else 'update'
  end;

  insert into audit.audit_logs (
    organization_id, id, occurred_at, entity_type, record_id, project_id, action,
    performed_by_user_id, performed_via, request_id, changes)
  values (
    (case when tg_table_name = 'organizations' then whole ->> 'id'
          else whole ->> 'organization_id' end)::uuid,
    uuid_v7(),
    clock_timestamp(),
    tg_table_name,
    (whole ->> record_column)::uuid,
    (case when tg_table_name = 'projects' then whole ->> 'id'
          else whole ->> 'project_id' end)::uuid,
    done,
    nullif(current_setting('app.user_id', true), '')::uuid,
    nullif(current_setting('app.performed_via', true), ''),
    left(nullif(current_setting('app.request_id', true), ''), 64),
    changed);
  return null;
end
$$;


reset role;
