create table projects (id int primary key);
create table tasks (
  id int primary key,
  project_id int references projects,
  due date,
  title text unique,
  deleted_at timestamptz
);
create index tasks_due on tasks (due);
create index "tasks due, by title" on tasks (due, title);
-- Not found: live rows, the bin, a foreign key, another table, another method.
create index tasks_due_live on tasks (due) where deleted_at is null;
create index tasks_bin on tasks (deleted_at);
create index tasks_project on tasks (project_id, due);
create index projects_id on projects (id);
create index tasks_block on tasks using brin (due);
