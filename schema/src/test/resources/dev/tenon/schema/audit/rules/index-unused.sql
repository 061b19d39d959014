create table orders (id int primary key, customer int, note text, number int unique);
insert into orders select i, i % 100, 'note', i from generate_series(1, 5000) i;
create index orders_customer on orders (customer);
create index orders_both on orders (customer, id);
-- Not found: it was used, it is small, it upholds a rule, nobody reads the table.
create index orders_id on orders (id, note);
create index orders_few on orders (note) where id < 10;
create table archive (id int primary key, note text);
insert into archive select i, 'note' from generate_series(1, 5000) i;
create index archive_note on archive (note);
analyze orders;
set enable_seqscan = off;
set enable_bitmapscan = off;
select count(*) from orders where customer = 7;
reset enable_seqscan;
set enable_indexscan = off;
set enable_indexonlyscan = off;
select count(*) from orders where id = 7;
select pg_stat_force_next_flush();
