create table users (id int primary key, email text, name text);
create unique index users_email on users (email);
update pg_index set indisvalid = false where indexrelid = 'users_email'::regclass;
create index users_name on users (name);
update pg_index set indisready = false, indisvalid = false where indexrelid = 'users_name'::regclass;
create table parted (id int, at date) partition by range (at);
create table parted_1 partition of parted for values from ('2020-01-01') to ('2021-01-01');
create index parted_id on only parted (id);
-- Not found: valid, and a whole one of a partitioned table.
create index users_both on users (name, email);
create index parted_at on parted (at);
