select null as severity,
       c.object,
       'It has a third answer: null is neither true nor false, and "not" keeps it null.'
         as detail,
       format(
         'update %1$s set %2$I = false where %2$I is null; alter table %1$s alter column %2$I set default false, alter column %2$I set not null',
         c.table_name, c.name) as remedy
  from columns c
 where c.stored_type = 'bool'
   and c.nullable
   and not c.generated
   and not c.inherited
 order by c.object
