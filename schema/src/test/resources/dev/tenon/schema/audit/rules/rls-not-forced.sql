-- application-role: fixture_not_forced
create role fixture_not_forced_owner;
create role fixture_not_forced login in role fixture_not_forced_owner;
create table own (id int);
alter table own owner to fixture_not_forced;
alter table own enable row level security;
create table inherited (id int);
alter table inherited owner to fixture_not_forced_owner;
alter table inherited enable row level security;

-- Near misses: forced, another's, and without row-level security.
create table forced (id int);
alter table forced owner to fixture_not_forced;
alter table forced enable row level security, force row level security;
create table others (id int);
alter table others enable row level security;
create table open_to_all (id int);
alter table open_to_all owner to fixture_not_forced;
