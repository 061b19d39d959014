create role fixture_multi_one;
create role fixture_multi_two;
create table tasks (owner name, team int);
alter table tasks enable row level security;
create policy tasks_own on tasks using (owner = current_user);
create policy tasks_team on tasks for select to fixture_multi_one using (team = 1);

-- Near misses: for other roles, for other commands, and one that narrows.
create table notes (owner name, team int);
alter table notes enable row level security;
create policy notes_one on notes to fixture_multi_one using (owner = current_user);
create policy notes_two on notes to fixture_multi_two using (team = 1);
create table drafts (owner name, team int);
alter table drafts enable row level security;
create policy drafts_read on drafts for select using (owner = current_user);
create policy drafts_write on drafts for insert with check (owner = current_user);
create policy drafts_narrow on drafts as restrictive using (team = 1);
