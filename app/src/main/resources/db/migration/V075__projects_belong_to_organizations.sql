-- PostgreSQL takes columns for independent: of ten million tasks it expected one in a project of an
-- organization, and so held any index that begins with both for as good as the one that has the
-- task's number too. A project is of one organization, which it now knows.

set local lock_timeout = '5s';

create statistics tasks_tenant_stats (dependencies, ndistinct)
  on organization_id, project_id, status_id from tasks;
comment on statistics tasks_tenant_stats is 'That a status is of one project, and a project of one organization: how many tasks an index finds.';

analyze tasks;
