select null as severity,
       t.tenant_object as object,
       'A row without tenant belongs to nobody: policies hide it from all, queries without them show it to all.'
         as detail,
       format(
         'Fill it, then alter table %1$s add check (%2$I is not null) not valid; then validate it, set the column not null, and drop the check',
         t.name, t.tenant_column) as remedy
  from tenant_tables t
  join columns c on c.table_oid = t.oid and c.number = t.tenant_number
 where t.tenant_nullable
   and coalesce(c.comment, '') !~* '\m(null|global|shared|none)\M'
