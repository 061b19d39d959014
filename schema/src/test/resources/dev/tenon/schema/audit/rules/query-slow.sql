-- The statements of this database, as the extension would tell them.
create schema tools;
create extension pg_stat_statements schema tools;
alter extension pg_stat_statements drop view tools.pg_stat_statements;
drop view tools.pg_stat_statements;
create view tools.pg_stat_statements as
select d.oid as dbid, s.*
  from pg_database d
 cross join (values
       (1, 'select  *  from orders
  where note like $1', 5, 5, 5000.0, 1200.0, 10.0),
       (2, 'update orders set note = $1', 1000, 1, 10000000.0, 12000.0, 10.0),
       (3, '/* web */ with x as (select 1) select * from x', 10, 1, 20000.0, 2500.0, 10.0),
       -- Not found: fast, seldom, not about data, about the catalog.
       (4, 'select 1', 5000, 1, 5000.0, 1200.0, 10.0),
       (5, 'select count(*) from orders', 4, 1, 40000.0, 12000.0, 10.0),
       (6, 'create index orders_note on orders (note)', 5, 0, 50000.0, 12000.0, 10.0),
       (7, 'select * from pg_catalog.pg_class', 5, 0, 50000.0, 12000.0, 10.0)) s (queryid, query, calls, rows, total_exec_time, max_exec_time, stddev_exec_time)
 where d.datname = current_database();
alter extension pg_stat_statements drop view tools.pg_stat_statements_info;
drop view tools.pg_stat_statements_info;
create view tools.pg_stat_statements_info as select 0::bigint as dealloc, now() - interval '40 days' as stats_reset;
