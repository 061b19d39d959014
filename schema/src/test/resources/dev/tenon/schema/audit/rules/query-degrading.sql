-- The statements of this database, as the extension would tell them.
create schema tools;
create extension pg_stat_statements schema tools;
alter extension pg_stat_statements drop view tools.pg_stat_statements;
drop view tools.pg_stat_statements;
create view tools.pg_stat_statements as
select d.oid as dbid, s.*
  from pg_database d
 cross join (values
       (1, 'select * from orders where customer = $1', 1000, 5, 5000.0, 4000.0, 120.0),
       -- Not found: seldom asked, evenly slow, fast at its slowest.
       (2, 'select * from tasks', 99, 5, 500.0, 4000.0, 120.0),
       (3, 'select * from boards', 1000, 5, 900000.0, 1100.0, 50.0),
       (4, 'select * from users', 1000, 5, 1000.0, 900.0, 30.0)) s (queryid, query, calls, rows, total_exec_time, max_exec_time, stddev_exec_time)
 where d.datname = current_database();
alter extension pg_stat_statements drop view tools.pg_stat_statements_info;
drop view tools.pg_stat_statements_info;
create view tools.pg_stat_statements_info as select 0::bigint as dealloc, now() - interval '40 days' as stats_reset;
