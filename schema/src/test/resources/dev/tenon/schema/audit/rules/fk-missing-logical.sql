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
