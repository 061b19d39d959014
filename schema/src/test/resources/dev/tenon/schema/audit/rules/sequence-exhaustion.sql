create table events (id int generated always as identity primary key, kind smallint default 1);
select setval('events_id_seq', 2000000000);
create table orders (id bigserial primary key, number int);
create sequence numbers;
alter table orders alter column number set default nextval('numbers');
select setval('numbers', 1600000000);
create sequence tickets as smallint;
select setval('tickets', 30000);
-- Not found: room left, goes round, counts down, was never used.
select setval('orders_id_seq', 2000000000);
create sequence round maxvalue 10 cycle;
select setval('round', 10);
create sequence down increment -1;
select setval('down', -5);
create sequence fresh;
insert into events default values;
select pg_stat_force_next_flush();
