create table parents (id int primary key);
create table children (parent int, other int references parents);
alter table children add constraint children_parent foreign key (parent) references parents not valid;
create table loose (parent int, constraint loose_parent foreign key (parent) references parents not enforced);
