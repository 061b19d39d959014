-- tenant-column: tenant_id
create table cells (a int, b int, c int, d int, primary key (a, b, c, d));

-- Near misses: three and a tenant, three and the partitions' own.
create table rights (tenant_id int, a int, b int, c int, primary key (tenant_id, a, b, c));
create table readings (at date, a int, b int, c int, primary key (at, a, b, c)) partition by range (at);
