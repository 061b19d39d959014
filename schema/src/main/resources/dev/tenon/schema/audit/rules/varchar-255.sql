select null as severity,
       c.object,
       'It is varchar(255): a length that nobody decided.' as detail,
       format(
         'Give it the limit the business knows, or none: alter table %s alter column %I type text',
         c.table_name, c.name) as remedy
  from columns c
 where c.stored_type = 'varchar'
   and c.length = 255
   and coalesce(c.comment, '') !~ '\m255\M'
   and not c.inherited
 union all
select 'error',
       c.schema_name,
       format(
         '%s of its %s text columns are varchar(255): nobody decided how long they may be.',
         count(*) filter (where c.stored_type = 'varchar' and c.length = 255), count(*)),
       'Decide it column by column: text, or text with a check on its length'
  from columns c
 where c.stored_type in ('text', 'varchar', 'bpchar', 'citext')
   and not c.inherited
 group by c.schema_name
having count(*) filter (where c.stored_type = 'varchar' and c.length = 255) >= 10
   and count(*) filter (where c.stored_type = 'varchar' and c.length = 255) * 2 > count(*)
 order by object
