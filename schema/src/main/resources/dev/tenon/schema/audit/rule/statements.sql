,
-- What pg_stat_statements knows of this database.
statements as (
  select s.*
    from pg_stat_statements s
    join pg_database d on d.oid = s.dbid
   where d.datname = current_database()
),
-- How long that was recorded.
recorded as (
  select i.stats_reset < now() - interval '14 days' as telling,
         case
           when i.stats_reset > now() - interval '1 day' then 'in less than a day'
           else format('in %s days', extract(day from now() - i.stats_reset))
         end
         || case
              when pg_is_in_recovery() then ', on this standby alone'
              when exists (select 1 from pg_stat_replication) then ', standbys not counted'
              else ''
            end as words
    from pg_stat_statements_info i
),
-- Statements about data, the catalog left out.
data_statements as (
  select s.*
    from statements s
   where s.calls > 0
     and s.query ~* '^(\s|/\*.*?\*/|--[^\n]*\n)*(select|insert|update|delete|merge|with|values)\M'
     and s.query !~* '\m(pg_catalog|pg_class|pg_stat\w*|information_schema)\M'
),
-- The same, whoever issued them; by their text, which outlives their queryid.
queries as (
  select 'query ' || left(md5(s.query), 12) as object,
         left(regexp_replace(btrim(s.query), '\s+', ' ', 'g'), 160) as text,
         sum(s.calls)::bigint as calls,
         sum(s.rows)::bigint as rows,
         sum(s.total_exec_time) as total_time,
         sum(s.total_exec_time) / sum(s.calls) as mean_time,
         max(s.max_exec_time) as max_time,
         max(s.stddev_exec_time) as deviation
    from data_statements s
   group by s.query
)
