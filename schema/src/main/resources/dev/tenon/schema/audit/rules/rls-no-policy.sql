select null as severity,
       t.name as object,
       'Row-level security is on and there is no policy: nobody but the owner sees a row.' as detail,
       format('create policy … on %s to … using (…), or comment on the table that this is meant', t.name)
         as remedy
  from tables t
 where t.row_security
   and t.comment is null
   and not exists (select from policies p where p.table_oid = t.oid)
