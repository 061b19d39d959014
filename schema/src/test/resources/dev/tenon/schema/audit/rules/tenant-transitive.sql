-- tenant-column: tenant_id
create table tenants (id int primary key);
create table projects (tenant_id int references tenants, id int primary key);
create table tasks (id int primary key, project_id int not null references projects);
create table comments (task_id int not null references tasks);

-- Near misses: the tenants, an optional reference, and what leads nowhere near.
alter table tenants add favourite int references projects;
create table sessions (id int primary key, current_project int references projects);
create table countries (code text primary key);
create table cities (country text not null references countries);
