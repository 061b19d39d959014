create table tasks (id int primary key, project int, status int, title text, due date, unique (project, status, due));
create index tasks_project on tasks (project);
create index tasks_project_include on tasks (project) include (due);
create index tasks_due_open on tasks (due) where status = 1;
create index tasks_due_title_open on tasks (due, title) where status = 1;
create index tasks_lower on tasks (lower(title));
create index tasks_lower_due on tasks (lower(title), due desc);
-- Found: the same key, and more in the other.
create index tasks_status on tasks (status);
create index tasks_status_include on tasks (status) include (title);
-- Not found: unique, carries more, another direction, condition, class, or only part of the key.
create unique index tasks_due_unique on tasks (due, id);
create index tasks_due_id_title on tasks (due, id, title);
create index tasks_title on tasks (title) include (status);
create index tasks_title_due on tasks (title, due);
create index tasks_id_down on tasks (id desc, title);
create index tasks_due_closed on tasks (due) where status = 2;
create index tasks_title_pattern on tasks (title text_pattern_ops, status);
create index tasks_hash on tasks using hash (project);
-- Found: on partitions alone.
create table visits (id int, at date, note text) partition by range (at);
create table visits_1 partition of visits for values from ('2020-01-01') to ('2021-01-01');
create table visits_2 partition of visits for values from ('2021-01-01') to ('2022-01-01');
create index visits_at_id on visits (at, id);
create index visits_1_at on visits_1 (at);
create index visits_2_at on visits_2 (at);
create index visits_2_note on visits_2 (note);
