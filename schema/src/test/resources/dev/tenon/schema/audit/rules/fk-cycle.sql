-- Nothing can be the first row of these three.
create table stuck_a (id int primary key, b int not null);
create table stuck_b (id int primary key, c int not null);
create table stuck_c (id int primary key, a int not null references stuck_a);
alter table stuck_a add constraint stuck_a_b foreign key (b) references stuck_b;
alter table stuck_b add constraint stuck_b_c foreign key (c) references stuck_c;

-- A document and its current version: null until the version is there.
create table documents (id int primary key, current_version int);
create table versions (id int primary key, document int not null references documents);
alter table documents add constraint documents_current foreign key (current_version) references versions;

-- Held until commit.
create table hens (id int primary key, egg int not null);
create table eggs (id int primary key, hen int not null references hens);
alter table hens add constraint hens_egg foreign key (egg) references eggs deferrable initially deferred;

-- Near misses: a tree, and a diamond.
create table trees (id int primary key, parent int not null references trees);
create table top (id int primary key);
create table left_side (id int primary key, top int not null references top);
create table right_side (id int primary key, top int not null references top);
create table bottom (l int not null references left_side, r int not null references right_side);
