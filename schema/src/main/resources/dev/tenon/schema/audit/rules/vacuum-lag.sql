with parts as (
  select t.name as object,
         c.oid,
         greatest(c.reltuples, 0) as rows,
         pg_stat_get_dead_tuples(c.oid) as dead,
         pg_stat_get_last_vacuum_time(c.oid) as vacuumed,
         pg_stat_get_last_autovacuum_time(c.oid) as autovacuumed,
         coalesce(o.enabled, true) and current_setting('autovacuum')::boolean as watched,
         coalesce(o.threshold, current_setting('autovacuum_vacuum_threshold')::float)
           + coalesce(o.factor, current_setting('autovacuum_vacuum_scale_factor')::float)
             * greatest(c.reltuples, 0) as due
    from tables t
   cross join lateral (
         select t.oid
          union
         select p.oid from partitions p where p.whole = t.oid and p.leaf) m
    join pg_class c on c.oid = m.oid and c.relkind = 'r'
   cross join lateral (
         select bool_and(x.option_value::boolean) filter (where x.option_name = 'autovacuum_enabled') as enabled,
                max(x.option_value::float) filter (where x.option_name = 'autovacuum_vacuum_threshold') as threshold,
                max(x.option_value::float) filter (where x.option_name = 'autovacuum_vacuum_scale_factor') as factor
           from pg_options_to_table(c.reloptions) x) o
)
select null as severity,
       p.object,
       format(
         'It has %s dead rows beside %s live ones%s.',
         sum(p.dead), sum(p.rows),
         case when bool_and(p.watched) then ', more than twice what autovacuum waits for'
              else ', and autovacuum is off' end) as detail,
       case
         when bool_and(p.watched)
           then format('vacuum (analyze) %s, then find what holds autovacuum back: old transactions, or too few workers', p.object)
         else format('vacuum (analyze) %1$s; alter table %1$s reset (autovacuum_enabled)', p.object)
       end as remedy
  from parts p
 where p.dead >= 1000
   and (p.dead > 2 * p.due or not p.watched)
 group by p.object
 order by p.object
