select null as severity,
       c.object,
       format('It is %s and holds money by its name: binary fractions cannot hold cents.', c.type)
         as detail,
       format(
         'alter table %s alter column %I type numeric(19, 4) using round(%I::numeric, 4); that rewrites the table: where it is large, fill a new column in batches instead',
         c.table_name, c.name, c.name) as remedy
  from columns c
 where c.stored_type in ('float4', 'float8')
   and not c.inherited
   and c.name ~* '(^|_)(amount|amt|price|cost|fee|fees|balance|salary|wage|wages|payment|charge|refund|subtotal|revenue|deposit|fare|premium|credit|debit|cents|usd|eur)s?(_|$)'
   and c.name !~* '(^|_)(rate|ratio|percent|percentage|pct|factor|score|weight|index|multiplier)(_|$)'
 order by c.object
