-- The operator's first page counted every task and comment of the installation for each look. Where
-- they are many, it tells estimates: each project knows how many tasks were ever made in it, and the
-- catalog about how many rows there are.

set local lock_timeout = '5s';

grant select (last_task_number) on projects to tenon_guard;

set local role tenon_identity;
drop function identity.organization_sizes(bytea);

set local role tenon_guard;
drop function guard.organization_sizes();

create function guard.organization_sizes(most integer, places_before integer)
  returns table (
    organization_id uuid,
    name text,
    slug text,
    tier text,
    created_at timestamptz,
    deleted_at timestamptz,
    members bigint,
    projects bigint,
    tasks bigint,
    comments bigint,
    attachment_bytes bigint,
    is_estimate boolean)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  -- So many rows are counted while nobody notices.
  few constant bigint := 200000;
  task_rows constant bigint := (
    select greatest(c.reltuples, 0)::bigint from pg_class c where c.oid = 'tasks'::regclass);
  comment_rows constant bigint := (
    select greatest(c.reltuples, 0)::bigint from pg_class c where c.oid = 'comments'::regclass);
  estimated constant boolean := task_rows + comment_rows > few;
begin
  return query
    with made as (
      select p.organization_id,
             count(*) filter (where p.deleted_at is null) as projects,
             sum(p.last_task_number)::bigint as tasks
        from projects p
       group by p.organization_id),
    shown as (
      select o.id, o.name, o.slug, o.subscription_tier, o.created_at, o.deleted_at,
             coalesce(m.projects, 0) as projects,
             coalesce(m.tasks, 0) as made,
             greatest(sum(m.tasks) over (), 1) as all_made
        from organizations o
        left join made m on m.organization_id = o.id
       order by m.tasks desc nulls last, o.slug
       limit most
      offset places_before)
    select s.id, s.name::text, s.slug::text, s.subscription_tier::text, s.created_at, s.deleted_at,
           (select count(*)
              from users u
             where u.organization_id = s.id
               and u.account_id is not null
               and u.deactivated_at is null),
           s.projects,
           case
             when estimated then round(s.made * task_rows / s.all_made)::bigint
             else (select count(*)
                     from tasks t
                    where t.organization_id = s.id
                      and t.deleted_at is null)
           end,
           case
             when estimated then round(s.made * comment_rows / s.all_made)::bigint
             else (select count(*)
                     from comments c
                    where c.organization_id = s.id
                      and c.deleted_at is null)
           end,
           (select coalesce(sum(a.size_bytes), 0)::bigint
              from attachments a
             where a.organization_id = s.id),
           estimated
      from shown s
     order by s.made desc, s.slug;
end
$$;

comment on function guard.organization_sizes(integer, integer) is
  'So many organizations behind so many others, those first in which the most tasks were made: names and how much each holds. Tasks and comments are estimates where the installation has more than 200,000 of both. For identity.organization_sizes, not for the application.';

grant execute on function guard.organization_sizes(integer, integer) to tenon_identity;

set local role tenon_identity;

create function identity.organization_sizes(
  token_hash bytea, most integer, places_before integer)
  returns table (
    organization_id uuid,
    name text,
    slug text,
    tier text,
    created_at timestamptz,
    deleted_at timestamptz,
    members bigint,
    projects bigint,
    tasks bigint,
    comments bigint,
    attachment_bytes bigint,
    is_estimate boolean)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform identity.require_operator(token_hash);
  return query select * from guard.organization_sizes(most, places_before);
end
$$;

comment on function identity.organization_sizes(bytea, integer, integer) is
  'So many organizations'' names and how much each holds, to an operating session.';

grant execute on function identity.organization_sizes(bytea, integer, integer) to tenon_app;

reset role;
