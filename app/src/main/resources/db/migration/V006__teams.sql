set local lock_timeout = '5s';

create table teams (
  organization_id  uuid           not null,
  id               uuid           not null,
  name             varchar(120)   not null,
  description      varchar(2000)  not null default '',
  parent_team_id   uuid,
  path             ltree          not null,
  created_at       timestamptz    not null default now(),
  updated_at       timestamptz    not null default now(),
  version          integer        not null default 1,
  constraint teams_pkey primary key (organization_id, id),
  constraint teams_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete cascade,
  constraint teams_parent_team_id_fkey
    foreign key (organization_id, parent_team_id) references teams (organization_id, id)
    on delete set null (parent_team_id),
  constraint teams_name_check check (btrim(name) <> ''),
  constraint teams_parent_team_id_check check (parent_team_id <> id),
  constraint teams_path_check check (nlevel(path) <= 16)
);

comment on table teams is 'Groups of people; they form a tree.';
comment on column teams.organization_id is 'The organization.';
comment on column teams.id is 'UUIDv7, made by the application.';
comment on column teams.name is 'What it is called; unique among its siblings.';
comment on column teams.description is 'What it is for, in a paragraph.';
comment on column teams.parent_team_id is 'The team it is part of; null at the top.';
comment on column teams.path is 'The ids from the top down to this team, dashes left out: read a subtree by it. Kept by the database, up to 16 levels.';
comment on column teams.created_at is 'When it was made.';
comment on column teams.updated_at is 'When the row last changed.';
comment on column teams.version is 'Counts changes; the ETag.';
comment on constraint teams_organization_id_fkey on teams is 'CASCADE: purging an organization takes its teams with it.';
comment on constraint teams_parent_team_id_fkey on teams is 'SET NULL: the teams below a deleted one rise to the top.';

create unique index teams_name_key
  on teams (organization_id, parent_team_id, lower(name)) nulls not distinct;
comment on index teams_name_key is 'The teams below a team, by name; one of a name.';
create index teams_path_idx on teams using gist (path);
comment on index teams_path_idx is 'A team with all teams below it.';

alter table teams enable row level security, force row level security;
create policy teams_tenant on teams
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy teams_guard on teams to tenon_guard using (true);

grant select, delete,
      insert (organization_id, id, name, description, parent_team_id, created_at, updated_at),
      update (name, description, parent_team_id)
   on teams to tenon_app;
grant select, update (path) on teams to tenon_guard;

set local role tenon_guard;

create function guard.keep_team_path() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  own_label constant text := replace(new.id::text, '-', '');
  parent_path ltree;
begin
  perform guard.serialize('teams_parent_acyclic', new.organization_id);
  if new.parent_team_id is null then
    new.path := own_label::ltree;
  else
    select path
      into parent_path
      from teams
     where organization_id = new.organization_id
       and id = new.parent_team_id;
    if parent_path ~ ('*.' || own_label || '.*')::lquery then
      raise exception 'A team cannot be part of a team below it.'
        using errcode = 'TN005', constraint = 'teams_parent_acyclic', table = 'teams';
    end if;
    -- A parent that is not there has no path; the foreign key refuses the row in a moment.
    new.path := coalesce(parent_path || own_label, own_label::ltree);
  end if;
  return new;
end
$$;

comment on function guard.keep_team_path() is
  'Trigger: derives the path of a team from its parent and refuses cycles.';

create function guard.keep_paths_below() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  update teams
     set path = new.path || subpath(path, nlevel(old.path))
   where organization_id = new.organization_id
     and path <@ old.path
     and id <> new.id;
  return null;
end
$$;

comment on function guard.keep_paths_below() is
  'Trigger: moves the paths of all teams below one that moved.';

grant execute on function guard.keep_team_path(), guard.keep_paths_below() to tenon_owner;

reset role;

create trigger teams_touch before update of name, description, parent_team_id on teams
  for each row execute function touch();
create trigger teams_path before insert or update of parent_team_id on teams
  for each row execute function guard.keep_team_path();
create trigger teams_paths_below after update of parent_team_id on teams
  for each row when (old.path is distinct from new.path)
  execute function guard.keep_paths_below();
create trigger teams_audit after insert or update or delete on teams
  for each row execute function audit.record_change();

create table team_members (
  organization_id  uuid         not null,
  team_id          uuid         not null,
  user_id          uuid         not null,
  role             varchar(6)   not null default 'member',
  created_at       timestamptz  not null default now(),
  constraint team_members_pkey primary key (organization_id, team_id, user_id),
  constraint team_members_team_id_fkey
    foreign key (organization_id, team_id) references teams (organization_id, id) on delete cascade,
  constraint team_members_user_id_fkey
    foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  constraint team_members_role_check check (role in ('lead', 'member'))
);

comment on table team_members is 'Who is in which team.';
comment on column team_members.organization_id is 'The organization.';
comment on column team_members.team_id is 'The team.';
comment on column team_members.user_id is 'The person.';
comment on column team_members.role is 'What they are in it: lead or member.';
comment on column team_members.created_at is 'When they joined the team.';
comment on constraint team_members_team_id_fkey on team_members is 'CASCADE: no membership without the team.';
comment on constraint team_members_user_id_fkey on team_members is 'CASCADE: no membership without the person.';

create index team_members_user_id_idx on team_members (organization_id, user_id);
comment on index team_members_user_id_idx is 'Teams of a person.';

alter table team_members enable row level security, force row level security;
create policy team_members_tenant on team_members
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

grant select, insert, delete, update (role) on team_members to tenon_app;

create trigger team_members_audit after insert or update or delete on team_members
  for each row execute function audit.record_change('team_id', '{user_id}', '{}');
