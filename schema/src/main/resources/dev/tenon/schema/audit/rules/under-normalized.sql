-- customer_id → customers, and beside it customer_name, which customers has as name or customer_name.
with links as materialized (
  select f.table_oid, f.table_name, link.name as link, source.object, wanted.name
    from foreign_keys f
    join columns link on link.table_oid = f.table_oid
                     and link.number = any (f.numbers)
                     and link.name like '%\_id'
    join columns source on source.table_oid = f.target_oid
                       and source.stored_type in ('text', 'varchar', 'bpchar', 'citext')
                       and source.number <> all (f.target_numbers)
   cross join lateral (
         select regexp_replace(link.name, 'id$', '') || source.name as name
          union
         select source.name
          where source.name like regexp_replace(link.name, 'id$', '') || '%') wanted
   where f.target_oid <> f.table_oid
)
select null as severity,
       copy.object,
       format('It repeats %s, which %I already leads to.', l.object, l.link) as detail,
       format(
         'Read it through %3$I; comment on column %1$s.%2$I is ''@deprecated'', and drop it in a later release',
         l.table_name, copy.name, l.link) as remedy
  from links l
  join columns copy on copy.table_oid = l.table_oid and copy.name = l.name
 where copy.stored_type in ('text', 'varchar', 'bpchar', 'citext')
   and not copy.inherited
   and not copy.generated
   and not exists (
         select 1
           from foreign_keys k
          where k.table_oid = copy.table_oid
            and copy.number = any (k.numbers))
 order by copy.object, l.object
