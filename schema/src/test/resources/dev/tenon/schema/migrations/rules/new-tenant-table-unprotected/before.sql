create table organizations (id int primary key);
create table a (organization_id int not null references organizations, id int);
create table b (organization_id int not null references organizations, id int);
create table c (organization_id int not null references organizations, id int);
