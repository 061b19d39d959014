-- Tasks of a project by when they are due: its calendar, dev.tenon.tasks.calendar.Calendars.

set local lock_timeout = '5s';

create index tasks_project_due_date_idx on tasks (organization_id, project_id, due_date, id)
  where deleted_at is null and due_date is not null;
comment on index tasks_project_due_date_idx is 'The calendar of a project, day by day.';
