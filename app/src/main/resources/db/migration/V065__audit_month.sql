-- A month of the audit log, made by itself: by the job that makes those to come, and by whoever
-- brings a past along.

set local lock_timeout = '5s';

create function audit.create_partition(month date) returns boolean
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  first_day constant date := date_trunc('month', month)::date;
  partition_name constant text := 'audit_logs_' || to_char(first_day, 'YYYY_MM');
begin
  if to_regclass(format('audit.%I', partition_name)) is not null then
    return false;
  end if;
  begin
    execute format(
      'create table audit.%I partition of audit.audit_logs for values from (%L) to (%L)',
      partition_name,
      first_day::timestamp at time zone 'UTC',
      (first_day + interval '1 month') at time zone 'UTC');
  exception
    -- The month already has rows in the default partition. They cannot be moved, since nobody
    -- may delete them there: that month stays where it is.
    when check_violation then
      return false;
  end;
  execute format(
    'alter table audit.%I enable row level security, force row level security', partition_name);
  execute format('revoke update, delete, truncate on audit.%I from tenon_owner', partition_name);
  execute format(
    'comment on table audit.%I is %L',
    partition_name,
    'The audit log of one month (UTC). @adr 0005');
  return true;
end
$$;

comment on function audit.create_partition(date) is
  'Makes the partition of the month (UTC) that a day is in; false when it is there, or its rows lie in the default partition already. For the owner, and the functions that act as it.';

create or replace function audit.create_partitions(months_ahead integer default 3) returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  month constant date := date_trunc('month', now() at time zone 'UTC')::date;
begin
  if months_ahead not between 0 and 24 then
    raise exception 'Months ahead must lie between 0 and 24, not %.', months_ahead
      using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('audit.create_partitions', 0));
  return (
    select count(*) filter (
             where audit.create_partition((month + make_interval(months => n))::date))
      from generate_series(0, months_ahead) n);
end
$$;
