-- What the caller may do in a project, as one function: statements that change what hangs on a
-- project ask it in their WHERE, so that the change and its permission are one round trip.

set local lock_timeout = '5s';

create function project_role(project_id uuid) returns text
  language sql
  stable
begin atomic
  select case
           when current_setting('app.sees_private', true) = 'on' then 'manager'
           when u.role = 'member' then coalesce(m.role, 'member')
           else 'viewer'
         end
    from projects p
    left join users u
      on u.organization_id = p.organization_id
     and u.id = nullif(current_setting('app.user_id', true), '')::uuid
    left join project_members m
      on m.organization_id = p.organization_id
     and m.project_id = p.id
     and m.user_id = u.id
   where p.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and p.id = project_role.project_id;
end;

comment on function project_role(uuid) is
  'The caller''s role in a project: manager for administrators and the system, viewer at most for viewers of the organization, else what they were made, and member where nothing says; null where they do not see it. Runs with the caller''s rights, so that the policies on projects decide what they see. @adr 0003';

grant execute on function project_role(uuid) to tenon_app;
