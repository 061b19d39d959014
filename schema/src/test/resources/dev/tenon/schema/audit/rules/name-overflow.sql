create table a_name_that_is_so_long_that_postgresql_cuts_it_somewhere_in_the_middle (id int);
create table short (id int);
create index an_index_whose_name_is_longer_than_what_postgresql_keeps_of_names on short (id);
-- Near miss: 62 bytes.
create table a_name_that_is_long_and_yet_not_so_long_that_it_has_to_be_cut1 (id int);
