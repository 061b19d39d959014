-- tenant-column: tenant_id
create table tenants (id int primary key);
create table projects (tenant_id int references tenants, id int primary key, unique (tenant_id, id));
create table tasks (
  tenant_id int references tenants,
  project_id int constraint tasks_project references projects,
  -- near misses: with the tenant, to a table without, and the tenant's own above
  parent_project_id int,
  country text,
  foreign key (tenant_id, parent_project_id) references projects (tenant_id, id));
create table countries (code text primary key);
alter table tasks add foreign key (country) references countries;
