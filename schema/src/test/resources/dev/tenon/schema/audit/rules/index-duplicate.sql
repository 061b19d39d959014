create table orders (
  id int primary key,
  customer int,
  number text unique,
  note text,
  due date
);
create index orders_customer on orders (customer);
create index orders_customer_again on orders (customer);
create index orders_id on orders (id);
create index orders_number on orders (number);
alter table orders add constraint orders_number_twice unique (number);
create index orders_lower on orders (lower(note)) include (due, id) where due is not null;
create index orders_lower_too on orders (lower(note)) include (id, due) where due is not null;
-- Not found: another direction, class, collation, method, condition, order or content.
create index orders_customer_down on orders (customer desc);
create index orders_number_pattern on orders (number text_pattern_ops);
create index orders_note_c on orders (note collate "C");
create index orders_note on orders (note);
create index orders_note_hash on orders using hash (note);
create index orders_due on orders (due);
create index orders_due_some on orders (due) where customer is null;
create index orders_pair on orders (customer, due);
create index orders_riap on orders (due, customer);
create index orders_due_wide on orders (due) include (note);
create index orders_lower_other on orders (upper(note));
-- Not found: a key that others refer to stays beside its like.
create table codes (code text primary key, constraint codes_again unique (code));
create table uses (code text references codes (code));
-- Not found: a partition's part of its table's index.
create table parted (id int, at date) partition by range (at);
create table parted_1 partition of parted for values from ('2020-01-01') to ('2021-01-01');
create index parted_id on parted (id);
create index parted_at on parted (at);
-- Found: what partitions have for themselves, beside each other and beside their table's.
create table visits (id int, at date, note text) partition by range (at);
create table visits_1 partition of visits for values from ('2020-01-01') to ('2021-01-01');
create table visits_2 partition of visits for values from ('2021-01-01') to ('2022-01-01');
create index visits_at on visits (at);
create index visits_1_own on visits_1 (at);
create index visits_1_note on visits_1 (note);
create index visits_1_note_again on visits_1 (note);
create index visits_2_note on visits_2 (note);
create index visits_2_note_again on visits_2 (note);
create index visits_2_id on visits_2 (id);
