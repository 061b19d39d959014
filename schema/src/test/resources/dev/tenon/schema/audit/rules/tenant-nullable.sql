-- tenant-column: tenant_id
create table tasks (tenant_id int, id int);

-- Near misses: mandatory, and explained.
create table notes (tenant_id int not null, id int);
create table templates (tenant_id int, id int);
comment on column templates.tenant_id is 'Null for the templates that all share.';
