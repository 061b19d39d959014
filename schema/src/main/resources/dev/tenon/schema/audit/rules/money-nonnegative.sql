select null as severity,
       c.object,
       'No check keeps it from being negative.' as detail,
       format('alter table %s add check (%I >= 0)', c.table_name, c.name) as remedy
  from columns c
 where c.stored_type in ('numeric', 'int2', 'int4', 'int8', 'money')
   and not c.inherited
   and not c.generated
   and c.name ~* '(^|_)(amount|amt|price|cost|fee|salary|wage|subtotal|fare|premium|deposit)s?(_cents|_in_cents|_minor|_pence)?$'
   and c.name !~* '(^|_)(refund|refunded|credit|credited|debit|adjust|adjustment|balance|delta|change|diff|difference|net|profit|margin|correction)s?(_|$)'
   and not exists (
         select 1
           from pg_constraint k
          where k.contype = 'c'
            and k.conrelid = c.table_oid
            and c.number = any (k.conkey)
            and pg_get_constraintdef(k.oid) ~ '[<>]')
   and not exists (
         select 1
           from pg_constraint k
          where k.contype = 'c'
            and k.contypid = c.type_oid
            and pg_get_constraintdef(k.oid) ~ '[<>]')
 order by c.object
