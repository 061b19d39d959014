-- tenant-column: tenant_id
create table unindexed (tenant_id int, id int primary key);
create table behind (tenant_id int, id int, primary key (id, tenant_id));
create table partial (tenant_id int, id int primary key, open boolean);
create index partial_open on partial (tenant_id) where open;

-- Near misses: the key, an index, and one over what isn't deleted.
create table keyed (tenant_id int, id int, primary key (tenant_id, id));
create table indexed (tenant_id int, id int primary key, at timestamptz);
create index indexed_tenant_at on indexed (tenant_id, at);
create table undeleted (tenant_id int, id int primary key, deleted_at timestamptz);
create index undeleted_tenant on undeleted (tenant_id) where deleted_at is null;
