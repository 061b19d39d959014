with parts as (
  select t.name as object,
         c.reltuples,
         greatest(c.reltuples, 0) as rows,
         pg_stat_get_live_tuples(c.oid) as live,
         pg_stat_get_mod_since_analyze(c.oid) as changed,
         current_setting('autovacuum_analyze_threshold')::float
           + current_setting('autovacuum_analyze_scale_factor')::float * greatest(c.reltuples, 0) as due
    from tables t
   cross join lateral (
         select t.oid
          union
         select p.oid from partitions p where p.whole = t.oid and p.leaf) m
    join pg_class c on c.oid = m.oid and c.relkind = 'r'
)
select null as severity,
       p.object,
       case
         when bool_or(p.reltuples < 0) then format('It was never analyzed, and holds some %s rows.', sum(p.live))
         else format('%s rows changed since it was analyzed with %s.', sum(p.changed), sum(p.rows))
       end as detail,
       format('analyze %s', p.object) as remedy
  from parts p
 where p.reltuples < 0 and p.live >= 1000
    or p.changed >= 1000 and p.changed > 2 * p.due
 group by p.object
 order by p.object
