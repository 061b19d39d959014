select null as severity,
       id.object,
       format(
         'It refers to whatever table %I names, so that no foreign key can watch over it.', type.name)
         as detail,
       format(
         'Give %s a nullable foreign key for each kind of target, and a check that exactly one is set',
         id.table_name) as remedy
  from columns type
  join columns id on id.table_oid = type.table_oid
                 and id.name = regexp_replace(type.name, '_type$', '_id')
  join tables t on t.oid = type.table_oid
 where type.name like '%\_type'
   and (type.stored_type in ('text', 'varchar', 'bpchar', 'citext') or type.of_enum)
   and not id.inherited
   and t.table_name !~* '(^|_)(audits?|logs?|events?|versions?|history|activit(y|ies)|notifications?)($|_)'
   -- What is unique without the type names the row itself, and the type is its kind.
   and not exists (
         select 1
           from indexes i
          where i.table_oid = id.table_oid
            and i."unique"
            and id.number = any (i.numbers)
            and type.number <> all (i.numbers))
   and not exists (
         select 1
           from tables named
          where named.table_name in (
                regexp_replace(id.name, '_id$', ''), regexp_replace(id.name, '_id$', 's')))
   and not exists (
         select 1
           from foreign_keys f
          where f.table_oid = id.table_oid
            and (id.number = any (f.numbers) or type.number = any (f.numbers)))
 order by id.object
