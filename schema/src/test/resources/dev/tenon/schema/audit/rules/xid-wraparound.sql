create table old (id int primary key);
create table ancient (id int primary key);
-- Not found.
create table young (id int primary key);
insert into young values (1);
-- As if so many transactions had passed; the numbers go round at 2 to the power of 32.
update pg_class
   set relfrozenxid = mod(txid_current() + 4294967296 - 400000100, 4294967296)::text::xid
 where oid = 'old'::regclass;
update pg_class
   set relfrozenxid = mod(txid_current() + 4294967296 - 1000000100, 4294967296)::text::xid
 where oid = 'ancient'::regclass;
select pg_stat_force_next_flush();
