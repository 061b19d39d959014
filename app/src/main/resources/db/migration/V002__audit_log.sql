-- The audit log: written by one trigger function in the transaction of the change, read by the
-- organization it belongs to, changed by nobody.

set local lock_timeout = '5s';

create table audit.audit_logs (
  organization_id       uuid         not null,
  id                    uuid         not null,
  occurred_at           timestamptz  not null,
  entity_type           varchar(63)  not null,
  record_id             uuid         not null,
  project_id            uuid,
  action                varchar(20)  not null,
  performed_by_user_id  uuid,
  performed_via         varchar(9),
  request_id            varchar(64),
  changes               jsonb        not null default '{}',
  constraint audit_logs_pkey primary key (organization_id, occurred_at, id),
  constraint audit_logs_action_check check (action in (
    'create', 'update', 'delete', 'restore',
    'sign_in', 'sign_in_failed', 'sign_out', 'password_change',
    'permission_denied', 'export')),
  constraint audit_logs_performed_via_check check (
    performed_via in ('session', 'api_token', 'job', 'import'))
) partition by range (occurred_at);

comment on table audit.audit_logs is 'What was changed, when and by whom; one row a change, kept when the record itself is gone. Partitioned by month. @adr 0005';
comment on column audit.audit_logs.organization_id is 'The organization whose record changed; no foreign key, since the log outlives it.';
comment on column audit.audit_logs.id is 'UUIDv7, made by the database.';
comment on column audit.audit_logs.occurred_at is 'The moment of the change on the database''s clock; within one transaction later changes are later.';
comment on column audit.audit_logs.entity_type is 'The table of the record, without its schema.';
comment on column audit.audit_logs.record_id is 'The record; for a row of a junction the record it hangs on (an assignee''s task, a member''s project).';
comment on column audit.audit_logs.project_id is 'The project that the record is part of, so that a private project''s log is private too; null outside projects.';
comment on column audit.audit_logs.action is 'create, update, delete and restore of a record (soft or hard), or an event that changes no record.';
comment on column audit.audit_logs.performed_by_user_id is 'Who did it: an opaque id without foreign key, so that erasing a person leaves the log whole; null for system work and strangers.';
comment on column audit.audit_logs.performed_via is 'How they came in: session, api_token, job or import; null when nobody was signed in.';
comment on column audit.audit_logs.request_id is 'The request that caused it, as in the application''s own log.';
comment on column audit.audit_logs.changes is '{column: [before, after]} of what changed; personal data as "[personal]", secrets never.';

create index audit_logs_record_idx
  on audit.audit_logs (organization_id, entity_type, record_id, occurred_at desc, id desc);
comment on index audit.audit_logs_record_idx is 'History of one record, newest first.';

create index audit_logs_user_idx
  on audit.audit_logs (organization_id, performed_by_user_id, occurred_at desc, id desc)
  where performed_by_user_id is not null;
comment on index audit.audit_logs_user_idx is 'What one person did, newest first.';

alter table audit.audit_logs enable row level security, force row level security;

create policy audit_logs_tenant on audit.audit_logs
  for select to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

create policy audit_logs_append on audit.audit_logs
  for insert to tenon_audit
  with check (true);

grant select on audit.audit_logs to tenon_app;
grant insert on audit.audit_logs to tenon_audit;
revoke update, delete, truncate on audit.audit_logs from tenon_owner;

-- Rows that no month was made for land here rather than being lost.
create table audit.audit_logs_default partition of audit.audit_logs default;
alter table audit.audit_logs_default enable row level security, force row level security;
revoke update, delete, truncate on audit.audit_logs_default from tenon_owner;
comment on table audit.audit_logs_default is 'Rows of months that no partition was made for; empty while audit.create_partitions runs. @adr 0005';

create function audit.create_partitions(months_ahead integer default 3) returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  month date := date_trunc('month', now() at time zone 'UTC')::date;
  partition_name text;
  created integer := 0;
begin
  if months_ahead not between 0 and 24 then
    raise exception 'Months ahead must lie between 0 and 24, not %.', months_ahead
      using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('audit.create_partitions', 0));
  for offset_in_months in 0 .. months_ahead loop
    partition_name := 'audit_logs_'
      || to_char(month + make_interval(months => offset_in_months), 'YYYY_MM');
    if to_regclass(format('audit.%I', partition_name)) is not null then
      continue;
    end if;
    begin
      execute format(
        'create table audit.%I partition of audit.audit_logs for values from (%L) to (%L)',
        partition_name,
        ((month + make_interval(months => offset_in_months)) at time zone 'UTC'),
        ((month + make_interval(months => offset_in_months + 1)) at time zone 'UTC'));
    exception
      -- The month already has rows in the default partition. They cannot be moved, since nobody
      -- may delete them there: that month stays where it is.
      when check_violation then
        continue;
    end;
    execute format(
      'alter table audit.%I enable row level security, force row level security', partition_name);
    execute format('revoke update, delete, truncate on audit.%I from tenon_owner', partition_name);
    execute format(
      'comment on table audit.%I is %L',
      partition_name,
      'The audit log of one month (UTC). @adr 0005');
    created := created + 1;
  end loop;
  return created;
end
$$;

comment on function audit.create_partitions(integer) is
  'Makes the monthly partitions from this month on and returns how many were new; run it daily.';

grant execute on function audit.create_partitions(integer) to tenon_app;

select audit.create_partitions();

set local role tenon_audit;

create function audit.record_change() returns trigger
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
    'last_task_number', 'last_used_at', 'password_hash', 'token_hash', 'processor_token'];
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

comment on function audit.record_change() is
  'Trigger (record column, telling columns, personal columns): appends one row to the log for a change that changed anything.';

create function audit.append_event(
  organization_id uuid,
  entity_type text,
  record_id uuid,
  project_id uuid,
  action text,
  user_id uuid,
  changes jsonb) returns void
  language sql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  insert into audit.audit_logs (
    organization_id, id, occurred_at, entity_type, record_id, project_id, action,
    performed_by_user_id, performed_via, request_id, changes)
  values (
    append_event.organization_id,
    uuid_v7(),
    clock_timestamp(),
    append_event.entity_type,
    append_event.record_id,
    append_event.project_id,
    append_event.action,
    append_event.user_id,
    nullif(current_setting('app.performed_via', true), ''),
    left(nullif(current_setting('app.request_id', true), ''), 64),
    append_event.changes)
$$;

comment on function audit.append_event(uuid, text, uuid, uuid, text, uuid, jsonb) is
  'Appends an event that is no change of a row; only the identity functions and audit.record_event call it.';

create function audit.record_event(
  action text,
  entity_type text,
  record_id uuid,
  project_id uuid default null,
  details jsonb default '{}') returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  organization_id uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
  if action is null or action not in ('permission_denied', 'export') then
    raise exception 'The application records denials and exports, not %.', action
      using errcode = 'invalid_parameter_value';
  end if;
  if pg_column_size(details) > 8192 then
    raise exception 'The details of an event take up to 8 KiB.'
      using errcode = 'invalid_parameter_value';
  end if;
  perform audit.append_event(
    organization_id, entity_type, record_id, project_id, action,
    nullif(current_setting('app.user_id', true), '')::uuid, details);
end
$$;

comment on function audit.record_event(text, text, uuid, uuid, jsonb) is
  'Records a denial (permission_denied) or an export of the current organization.';

grant execute on function audit.record_change() to tenon_owner, tenon_identity;
grant execute on function audit.append_event(uuid, text, uuid, uuid, text, uuid, jsonb) to tenon_identity;
grant execute on function audit.record_event(text, text, uuid, uuid, jsonb) to tenon_app;

reset role;
