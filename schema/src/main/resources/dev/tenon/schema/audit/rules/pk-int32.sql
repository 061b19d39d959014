-- A lookup, which never grows, refers to nothing and has few columns.
select null as severity,
       c.object,
       format(
         'The key is generated as %s, which ends at %s.',
         c.type,
         case c.stored_type when 'int2' then '32,767' else '2,147,483,647' end) as detail,
       format('alter table %s alter column %I type bigint; that rewrites the table: where it is large, fill a new column in batches instead', t.name, c.name) as remedy
  from keys k
  join tables t on t.oid = k.table_oid
  join columns c on c.table_oid = t.oid and c.number = any (k.numbers)
 where k."primary"
   and c.stored_type in ('int2', 'int4')
   and (c.identity or c.default_value like 'nextval(%')
   and (
         exists (
           select
             from foreign_keys f
            where f.table_oid = t.oid
              and f.target_oid <> t.oid)
         or (select count(*) from columns other where other.table_oid = t.oid) > 6)
