-- How often this transaction read tables from end to end; beside it what an earlier one left over.
select relid::text as "table",
       seq_scan as scans
  from pg_stat_xact_user_tables
 where seq_scan > 0
