create table parents (a int, b int, primary key (a, b));
create table bare (id int primary key, a int, b int, foreign key (a, b) references parents);
create table half (id int primary key, a int, b int, foreign key (a, b) references parents);
create index half_a on half (a);
create table behind (id int primary key, a int, b int, foreign key (a, b) references parents);
create index behind_id_a_b on behind (id, a, b);
create table filtered (id int primary key, a int, b int, gone boolean,
  foreign key (a, b) references parents);
create index filtered_a_b on filtered (a, b) where not gone;
create table hashed (id int primary key, a int, b int, words tsvector,
  foreign key (a, b) references parents);
create index hashed_words on hashed using gin (words);

-- Near misses: the columns in another order and more behind, a predicate that asks for no more
-- than the columns, and the primary key itself.
create table turned (id int primary key, a int, b int, c int, foreign key (a, b) references parents);
create index turned_b_a_c on turned (b, a, c);
create table filled (id int primary key, a int, "B" int, foreign key (a, "B") references parents);
create index filled_a_b on filled (a, "B") where a is not null and "B" is not null;
create table keyed (a int, b int, c int, primary key (a, b, c), foreign key (a, b) references parents);
create table visited_places (id int primary key);
-- Found: keys of partitions alone. Not found: one with an index of its own, one from its table.
create table visits (id int, customer int, visitor int, place int references visited_places)
  partition by range (id);
create index on visits (place);
create table visits_1 partition of visits for values from (1) to (10);
create table visits_2 partition of visits for values from (10) to (20);
alter table visits_1 add foreign key (customer) references visited_places;
alter table visits_2 add foreign key (customer) references visited_places;
alter table visits_2 add foreign key (visitor) references visited_places;
create index on visits_2 (visitor);
-- Not found: nothing holds rows to it, so that no delete looks for them.
create table unheld_parents (id int primary key);
create table unheld (parent int, constraint unheld_parent foreign key (parent) references unheld_parents not enforced);
