-- data: yes
create table users (id int primary key);
insert into users select i from generate_series(1, 30) i;
create table profiles (id int primary key, user_id int not null references users);
insert into profiles select i, i from generate_series(1, 25) i;
create table orders (id int primary key, user_id int references users);
insert into orders select i, 1 + i % 5 from generate_series(1, 25) i;
create table notes (id int primary key, author int references users);
insert into notes select i, null from generate_series(1, 25) i;
-- Not found: as declared, and too few to tell.
create table visits (id int primary key, user_id int references users);
insert into visits select i, nullif(i % 5, 0) from generate_series(1, 25) i;
create table tokens (user_id int primary key references users);
insert into tokens select i from generate_series(1, 25) i;
create table few (id int primary key, user_id int references users);
insert into few select i, i from generate_series(1, 19) i;
