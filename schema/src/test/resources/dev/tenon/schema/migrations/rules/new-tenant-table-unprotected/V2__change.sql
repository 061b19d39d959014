set local lock_timeout = '5s';
create table open (organization_id int not null references organizations, id int);
create table closed (organization_id int not null references organizations, id int);
alter table closed enable row level security;
create policy own on closed using (organization_id = 1);
create table half (organization_id int not null references organizations, id int);
alter table half enable row level security;
create table words (word text);
