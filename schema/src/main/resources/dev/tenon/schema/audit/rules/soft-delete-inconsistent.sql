with marks as (
  select m.*,
         count(*) over (partition by m.schema_name) as marked,
         count(*) over (partition by m.schema_name, m.name) as alike
    from deletion_marks m
),
usual as (
  select distinct on (m.schema_name) m.schema_name, m.name, m.alike
    from marks m
   order by m.schema_name, m.alike desc, m.name
)
select 'error' as severity,
       m.object,
       case
         when m.default_value is null then 'Every row must say when it was deleted, also one that was not.'
         else format('A new row is deleted from the start: the default is %s.', m.default_value)
       end as detail,
       format(
         'alter table %s alter column %I drop default, alter column %I drop not null',
         m.table_name, m.name, m.name) as remedy
  from marks m
 where m.moment
   and (m.default_value is null and not m.nullable or m.default_value !~ 'infinity')
    or not m.moment
   and m.default_value = 'true'
 union all
select 'warning',
       m.object,
       'Null is neither deleted nor not deleted, so that "where not deleted" misses the row.',
       format(
         'alter table %1$s alter column %2$I set default false; fill the nulls in batches; alter table %1$s add check (%2$I is not null) not valid; then validate it, set the column not null, and drop the check',
         m.table_name, m.name)
  from marks m
 where not m.moment
   and m.nullable
   and m.default_value is distinct from 'true'
 union all
select null,
       m.object,
       format(
         'It marks deletion by %I, where %s of %s tables of this schema use %I.',
         m.name, u.alike, m.marked, u.name),
       format(
         'alter table %s add column %I, of the usual type, write both, and drop %I in a later release',
         m.table_name, u.name, m.name)
  from marks m
  join usual u on u.schema_name = m.schema_name
 where m.alike < u.alike
 union all
-- Silent where rows do go for good: the cascade comes then, and a purge is what it is for.
select null,
       m.object,
       format(
         'Rows that are marked by it keep their children: %s until a row itself is deleted, which nothing here is seen to do: %s%s.',
         case when count(*) = 1 then 'a cascade waits' else count(*) || ' cascades wait' end,
         min(f.object),
         case when count(*) > 1 then ' and others' end),
       format('Mark the rows of %s too, filter them through %s, or purge what is marked',
              min(f.table_name), m.table_name)
  from foreign_keys f
  join marks m on m.table_oid = f.target_oid
 where f.on_delete = 'c'
   and f.comment is null
   and f.target_oid not in (select oid from tenant_roots)
   and coalesce(pg_stat_get_tuples_deleted(f.target_oid), 0) = 0
   and not exists (select 1 from marks own where own.table_oid = f.table_oid)
   and not exists (
         select
           from routines r
           join pg_proc p on p.oid = r.oid
          where p.prosrc ~* ('\mdelete\s+from\s+(only\s+)?("?' || m.schema_name || '"?\.)?"?'
                             || split_part(m.table_name, '.', -1) || '"?\M'))
 group by m.object, m.name, m.table_name
 order by object, detail
