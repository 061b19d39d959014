create table tasks (id int primary key, project int not null, parent int, "due date" date not null);
create unique index tasks_project on tasks (project) where project is not null;
create index tasks_due on tasks ("due date") where "due date" is not null and parent is null;
-- Not found: a column that may be null, another test, no condition, and not alone.
create index tasks_parent on tasks (parent) where parent is not null;
create index tasks_first on tasks (id) where project > 0;
create index tasks_plain on tasks (project, parent);
create index tasks_either on tasks (parent) where project is not null or parent > 0;
