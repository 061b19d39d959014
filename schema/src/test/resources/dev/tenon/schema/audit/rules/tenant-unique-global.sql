-- tenant-column: tenant_id
create table projects (
  tenant_id int, id int, key text, name text, api_token text unique, uid uuid unique,
  primary key (tenant_id, id),
  constraint projects_key unique (key),
  -- near misses: with the tenant, random values, what includes the key, and within a parent
  unique (tenant_id, name),
  unique (id, name));
create table tasks (
  tenant_id int, id int primary key, project_id int, number int,
  foreign key (tenant_id, project_id) references projects,
  unique (project_id, number));
create unique index projects_lower_name on projects (lower(name));
