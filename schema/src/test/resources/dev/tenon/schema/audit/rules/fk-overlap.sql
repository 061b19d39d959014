create table projects (id int primary key, tenant int not null, unique (tenant, id));
create table tenants (id int primary key);
create table tasks (tenant int not null, project int not null, other_project int,
  constraint tasks_project_alone foreign key (project) references projects,
  constraint tasks_project foreign key (tenant, project) references projects (tenant, id),
  -- near misses: another target, and another column to the same one
  constraint tasks_tenant foreign key (tenant) references tenants,
  constraint tasks_other foreign key (other_project) references projects);
