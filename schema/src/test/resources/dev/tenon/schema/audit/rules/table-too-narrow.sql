create table names (name text primary key);
create table nothing ();
-- Not found: a subset of another table, a migration tool's, two columns.
create table people (id int primary key, name text);
create table admins (person int primary key references people);
create table schema_migrations (version text primary key);
