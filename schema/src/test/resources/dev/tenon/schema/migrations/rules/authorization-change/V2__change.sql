set local lock_timeout = '5s';
grant select on notes to pg_monitor;
alter policy own on notes using (true);
create policy more on notes for select using (size > 3);
alter table notes disable row level security;
alter function total() security definer;
create table fresh (id int primary key);
grant select on fresh to pg_monitor;
grant update (title, body) on notes to pg_monitor;
