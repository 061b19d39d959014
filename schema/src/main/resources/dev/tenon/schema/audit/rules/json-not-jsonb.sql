select null as severity,
       c.object,
       'It keeps the text as it came: no equality, no index, parsed anew at every read.' as detail,
       format(
         'alter table %s alter column %I type jsonb using %I::jsonb; that rewrites the table: where it is large, fill a new column in batches instead', c.table_name, c.name, c.name)
         as remedy
  from columns c
 where c.stored_type = 'json'
   and not c.inherited
 order by c.object
