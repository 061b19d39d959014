-- tenant-column: tenant_id
create table tasks (tenant_id int, id int);

-- Near misses: guarded, and nobody's.
create table notes (tenant_id int, id int);
alter table notes enable row level security;
create table countries (code text);
