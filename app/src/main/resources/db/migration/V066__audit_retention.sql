-- Months of the audit log that nobody keeps any longer leave it.

set local lock_timeout = '5s';

create function audit.detach_expired() returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  -- Every request writes to the log: none waits longer than this for a month to leave it.
  set lock_timeout = '2s'
as $$
declare
  kept_days integer;
  month record;
  detached integer := 0;
begin
  -- One organization whose log is kept for ever keeps everybody's months: they are in one table.
  if exists (select from public.subscription_tiers t
              where t.audit_retention_days is null and guard.is_tier_used(t.tier))
  then
    return 0;
  end if;
  select max(t.audit_retention_days)
    into kept_days
    from public.subscription_tiers t
   where guard.is_tier_used(t.tier);
  if kept_days is null then
    return 0;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('audit.create_partitions', 0));
  for month in
    select c.relname as name
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'audit.audit_logs'::regclass
       and c.relname ~ '^audit_logs_\d{4}_\d{2}$'
       and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC'
             < now() - make_interval(days => kept_days)
     order by c.relname
  loop
    execute format('alter table audit.audit_logs detach partition audit.%I', month.name);
    execute format(
      'comment on table audit.%I is %L', month.name,
      'A month that left the audit log, until it is written to a file. @adr 0022');
    detached := detached + 1;
  end loop;
  return detached;
end
$$;

comment on function audit.detach_expired() is
  'Takes the months out of the audit log that are older than every organization''s tier keeps them, and returns how many. Nothing is deleted: each stays a table, which no role of the application reads, until ./tenon audit archive writes it to a file. Run it daily.';

grant execute on function audit.detach_expired() to tenon_app;

set local role tenon_guard;

create function guard.is_tier_used(tier text) returns boolean
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from organizations o where o.subscription_tier = is_tier_used.tier)
$$;

comment on function guard.is_tier_used(text) is
  'Whether any organization, a deleted one included, is of this tier.';

grant execute on function guard.is_tier_used(text) to tenon_owner;

reset role;
