select null as severity,
       t.name as object,
       format(
         'It has %s, and row-level security is off: they do nothing.',
         case when count(*) = 1 then 'a policy' else 'policies' end) as detail,
       format('alter table %s enable row level security', t.name) as remedy
  from policies p
  join tables t on t.oid = p.table_oid
 where not t.row_security
 group by t.name
