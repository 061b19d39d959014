-- A body in the standard's form is bound to its objects when it is made.
select null as severity,
       r.name as object,
       format('It runs with the rights of %s and looks names up where its caller says.', pg_get_userbyid(r.owner))
         as detail,
       format('alter routine %s set search_path = pg_catalog, pg_temp; and write names with their schema', r.name)
         as remedy
  from routines r
  join pg_proc p on p.oid = r.oid
 where r.security_definer
   and p.prosqlbody is null
   and not exists (
         select from unnest(r.configuration) setting where setting like 'search_path=%')
