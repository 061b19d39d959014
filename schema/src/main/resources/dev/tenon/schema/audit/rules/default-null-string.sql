select null as severity,
       c.object,
       format('The default is the word %s, not null.', split_part(c.default_value, '::', 1)) as detail,
       format(
         'alter table %1$s alter column %2$I drop default; then update %1$s set %2$I = null where %2$I = %3$s, in batches',
         c.table_name, c.name, split_part(c.default_value, '::', 1)) as remedy
  from columns c
 where c.default_value ~* '^''(null|<null>|\(null\)|none|undefined)''(::|$)'
   and c.stored_type in ('text', 'varchar', 'bpchar', 'citext')
   and not c.inherited
   -- "None" is a value where null is none, or where a check lists it.
   and (c.default_value !~* 'none' or c.nullable)
   and not exists (
         select
           from pg_constraint k
          where k.conrelid = c.table_oid
            and k.contype = 'c'
            and c.number = any (k.conkey)
            and strpos(pg_get_constraintdef(k.oid), split_part(c.default_value, '::', 1)) > 0)
 order by c.object
