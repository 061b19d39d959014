select case when c.length = 1 then 'information' end as severity,
       c.object,
       format(
         '%s pads with blanks, and comparisons ignore them%s.',
         c.type, case when c.length = 1 then ', so that an empty value equals a blank' else '' end)
         as detail,
       format(
         'alter table %s alter column %I type text using rtrim(%I), with a check where the length is fixed; that rewrites the table: where it is large, fill a new column in batches instead',
         c.table_name, c.name, c.name) as remedy
  from columns c
 where c.stored_type = 'bpchar'
   and c.length is not null
   and not c.inherited
 order by c.object
