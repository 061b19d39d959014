select null as severity,
       c.object,
       'It has a third answer: null is neither true nor false, and "not" keeps it null.'
         as detail,
       format(
         'alter table %1$s alter column %2$I set default false; fill the nulls in batches; alter table %1$s add check (%2$I is not null) not valid; then validate it, set the column not null, and drop the check',
         c.table_name, c.name) as remedy
  from columns c
 where c.stored_type = 'bool'
   and c.nullable
   and not c.generated
   and not c.inherited
 order by c.object
