-- Which private projects are hidden is asked by the policy of every table that a statement reads.
-- Membership was looked up project by project, so that each of these questions cost more the more
-- private projects an organization has; now the few memberships of the user are read once.

set local lock_timeout = '5s';
set local role tenon_guard;

create or replace function guard.hidden_project_ids() returns setof uuid
  language plpgsql
  stable
  security definer
  rows 20
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if current_setting('app.sees_private', true) = 'on' then
    return;
  end if;
  return query
    select p.id
      from projects p
     where p.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and p.visibility = 'private'
       and p.id not in (
             select m.project_id
               from project_members m
              where m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
                and m.user_id = nullif(current_setting('app.user_id', true), '')::uuid);
end
$$;

reset role;
