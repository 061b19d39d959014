-- A board tells how many tasks each of its columns has. With what tells deleted tasks in the index,
-- they are counted there, without a look at the tasks themselves.

set local lock_timeout = '5s';

drop index tasks_status_id_idx;
create index tasks_status_id_idx on tasks (organization_id, project_id, status_id, position, id) include (deleted_at);
comment on index tasks_status_id_idx is 'A column of the board in order, and how many tasks it has; tasks of a project by status. Not partial, since it also covers the key to task_statuses.';
