-- What these indexes carried besides the name made them good for questions that they were not made
-- for: asked of one project's statuses, PostgreSQL read those of the whole organization from them.

set local lock_timeout = '5s';

drop index labels_lower_name_idx;
create index labels_lower_name_idx on labels (organization_id, lower(name)) where deleted_at is null;
comment on index labels_lower_name_idx is 'Labels of a name in all projects, through guard.labels_named.';

drop index task_statuses_lower_name_idx;
create index task_statuses_lower_name_idx on task_statuses (organization_id, lower(name));
comment on index task_statuses_lower_name_idx is 'Statuses of a name in all projects, through guard.statuses_named.';
