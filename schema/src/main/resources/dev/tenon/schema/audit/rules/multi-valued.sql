select null as severity,
       c.object,
       case
         when c.stored_type like '\_%'
           then format('As %s it refers to many rows, and no foreign key can watch over them.', c.type)
         else format('It is %s and holds a list by its name: no key, no join, no index by element.', c.type)
       end as detail,
       format(
         'Give it a table with a row for each element: the key of %s and one reference',
         c.table_name) as remedy
  from columns c
 where not c.inherited
   and (c.stored_type in ('text', 'varchar', 'bpchar', 'citext')
          and c.name ~* '(^|_)(ids|uuids|csv|comma_separated)$'
     or c.stored_type in ('_int4', '_int8', '_uuid', '_text', '_varchar')
          and c.name ~* '(^|_)(ids|uuids)$'
     or c.stored_type = '_uuid')
 order by c.object
