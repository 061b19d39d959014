-- customer_id → customers, and beside it customer_name, which customers has as name or customer_name.
select null as severity,
       copy.object,
       format('repeats %s, which %I already leads to', source.object, link.name) as detail,
       format('alter table %s drop column %I; and read it through %I.',
              copy.table_name, copy.name, link.name) as remedy
  from foreign_keys f
  join columns link on link.table_oid = f.table_oid
                   and link.number = any (f.numbers)
                   and link.name like '%\_id'
  join columns source on source.table_oid = f.target_oid
                     and source.stored_type in ('text', 'varchar', 'bpchar', 'citext')
                     and source.number <> all (f.target_numbers)
  join columns copy on copy.table_oid = f.table_oid
                   and copy.stored_type in ('text', 'varchar', 'bpchar', 'citext')
                   and copy.number <> all (f.numbers)
 where f.target_oid <> f.table_oid
   and not copy.inherited
   and not copy.generated
   and (copy.name = regexp_replace(link.name, 'id$', '') || source.name
     or copy.name = source.name
          and source.name like regexp_replace(link.name, 'id$', '') || '%')
   and not exists (
         select 1
           from foreign_keys k
          where k.table_oid = copy.table_oid
            and copy.number = any (k.numbers))
 order by copy.object, source.object
