-- application-role: fixture_views
create role fixture_views;
create role fixture_views_operator;
create table tasks (owner name);
alter table tasks enable row level security;
create table countries (code text);
create view all_tasks as select * from tasks;
create view above as select * from all_tasks;
create materialized view kept as select * from tasks;
grant select on all_tasks, above, kept to fixture_views;

-- Near misses: with the asker's rights, of open tables, an operator's, and its owner's own.
create view own_tasks with (security_invoker = true) as select * from tasks;
create view all_countries as select * from countries;
create view operators_tasks as select * from tasks;
create view nobodys as select * from tasks;
grant select on own_tasks, all_countries to fixture_views;
grant select on operators_tasks to fixture_views_operator;
