-- tenant-column: tenant_id
-- application-role: fixture_always_true
create role fixture_always_true;
create role fixture_always_true_operator;
create table tasks (tenant_id int, id int);
alter table tasks enable row level security;
create policy tasks_all on tasks for select using (true);
create policy tasks_insert on tasks for insert to fixture_always_true with check (true);
create table countries (code text);
alter table countries enable row level security;
create policy countries_read on countries for select using (true);

-- Near misses: an operator's, a restrictive one, a real one, and one without effect.
create policy tasks_operator on tasks to fixture_always_true_operator using (true);
create policy tasks_narrow on tasks as restrictive using (true);
create policy tasks_own on tasks using (tenant_id = 1);
create table off (tenant_id int);
create policy off_all on off using (true);
