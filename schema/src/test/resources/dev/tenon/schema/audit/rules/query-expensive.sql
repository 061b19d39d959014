-- The statements of this database, as the extension would tell them.
create schema tools;
create extension pg_stat_statements schema tools;
alter extension pg_stat_statements drop view tools.pg_stat_statements;
drop view tools.pg_stat_statements;
create view tools.pg_stat_statements as
select d.oid as dbid, s.*
  from pg_database d
 cross join (values
       (1, 'select * from orders where customer = $1', 100000, 5, 30000.0, 2.0, 0.1),
       -- Two users, one statement.
       (2, 'select * from tasks', 10, 5, 12000.0, 1300.0, 0.1),
       (3, 'select * from tasks', 10, 5, 12000.0, 1300.0, 0.1),
       -- Not found: less than a fifth.
       (4, 'select 1', 5000, 1, 19000.0, 1200.0, 10.0),
       (5, 'select 2', 5000, 1, 9000.0, 1200.0, 10.0)) s (queryid, query, calls, rows, total_exec_time, max_exec_time, stddev_exec_time)
 where d.datname = current_database();
alter extension pg_stat_statements drop view tools.pg_stat_statements_info;
drop view tools.pg_stat_statements_info;
create view tools.pg_stat_statements_info as select 0::bigint as dealloc, now() - interval '40 days' as stats_reset;
