-- data: yes
create table customers (id int primary key);
create table regions (country text, code text, primary key (country, code));
insert into customers select i from generate_series(1, 5) i;
insert into regions values ('CH', 'BE');
create table orders (id int primary key, customer int, country text, region text);
insert into orders values (1, 1, 'CH', 'BE'), (2, 7, 'CH', 'XX'), (3, 8, 'CH', null), (4, null, null, null);
alter table orders add constraint orders_customer foreign key (customer) references customers not valid;
alter table orders add constraint orders_region foreign key (country, region) references regions not valid;
-- Found: nobody declared it; nobody checks it.
create table letters (id int primary key, customer_id int);
insert into letters values (1, 1), (2, 9);
create table visits (id int primary key, customer int constraint visits_customer references customers);
alter table visits disable trigger all;
insert into visits values (1, 6);
-- Not found: validated, not validated but whole, no such table, another type, of several types.
create table notes (id int primary key, customer_id int references customers);
insert into notes values (1, 1), (2, null);
create table calls (id int primary key, customer int);
insert into calls values (1, 1), (2, null);
alter table calls add constraint calls_customer foreign key (customer) references customers not valid;
create table facts (id int primary key, thing_id int, customer_id text);
insert into facts values (1, 99, 'x');
create table marks (id int primary key, customer_type text, customer_id int);
insert into marks values (1, 'person', 99);
-- Not found: where most rows have no parent, the name meant something else.
create table parcels (id int primary key, customer_id int);
insert into parcels values (1, 1), (2, 77), (3, 78);
