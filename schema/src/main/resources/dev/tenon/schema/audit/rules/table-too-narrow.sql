select null as severity,
       t.name as object,
       case count(c.number)
         when 0 then 'It has no columns at all.'
         else format('It has a single column, %s.', string_agg(quote_ident(c.name), ''))
       end as detail,
       case count(c.number)
         when 0 then format('comment on table %s is ''@deprecated'', and drop it in a later release', t.name)
         else 'Add what else is known of a row, or make it an enumeration or a check'
       end as remedy
  from tables t
  left join columns c on c.table_oid = t.oid
 where t.table_name !~* '(^|_)(schema_migrations?|alembic_version|db_version)$'
   -- A subset of what its one column refers to is a table by right.
   and not exists (select 1 from foreign_keys f where f.table_oid = t.oid)
 group by t.name
having count(c.number) < 2
 order by t.name
