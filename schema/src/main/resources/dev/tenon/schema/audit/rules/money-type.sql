select null as severity,
       c.object,
       'It means whatever the setting lc_monetary says when it is read.' as detail,
       format(
         'alter table %s alter column %I type numeric(19, 4) using %I::numeric, with a column for the currency; that rewrites the table: where it is large, fill a new column in batches instead',
         c.table_name, c.name, c.name) as remedy
  from columns c
 where c.stored_type = 'money'
   and not c.inherited
 order by c.object
