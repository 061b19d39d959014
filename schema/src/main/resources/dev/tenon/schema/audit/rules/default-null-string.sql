select null as severity,
       c.object,
       format('The default is the word %s, not null.', split_part(c.default_value, '::', 1)) as detail,
       format(
         'alter table %1$s alter column %2$I drop default; update %1$s set %2$I = null where %2$I = %3$s',
         c.table_name, c.name, split_part(c.default_value, '::', 1)) as remedy
  from columns c
 where c.default_value ~* '^''(null|<null>|\(null\)|none|undefined)''(::|$)'
   and c.stored_type in ('text', 'varchar', 'bpchar', 'citext')
   and not c.inherited
 order by c.object
