-- tenant-column: tenant_id
create table users (id bigint primary key);
create table categories (id uuid primary key);
create table projects (tenant_id int, id bigint, primary key (tenant_id, id));
create table tasks (
  id bigint primary key,
  tenant_id int,
  user_id bigint,
  category_id uuid,
  project_id bigint,
  -- near misses: another type, no such table, a polymorphic reference, and one that is explained
  owner_id bigint,
  subject_id bigint,
  subject_type text);
create table subjects (id bigint primary key);
create table imports (id bigint primary key, user_id bigint, category_id bigint);
comment on column imports.user_id is 'The user in the other system. @no-fk another system''s';
create table known (user_id bigint references users);
create table audit_logs (user_id bigint);
create table children (user_id bigint, project_id bigint);
-- Found: on one of two partitions; not found: on each.
create table visits (id bigint, user_id bigint, category_id uuid) partition by range (id);
create table visits_1 partition of visits for values from (1) to (10);
create table visits_2 partition of visits for values from (10) to (20);
alter table visits_1 add foreign key (user_id) references users;
alter table visits_1 add foreign key (category_id) references categories;
alter table visits_2 add foreign key (category_id) references categories;
