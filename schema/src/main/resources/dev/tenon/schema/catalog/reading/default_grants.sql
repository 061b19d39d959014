select pg_get_userbyid(d.defaclrole) as creator,
       n.nspname as schema,
       case d.defaclobjtype
         when 'S' then 'SEQUENCE'
         when 'f' then 'ROUTINE'
         when 'T' then 'TYPE'
         when 'n' then 'SCHEMA'
         else 'TABLE'
       end as "on",
       case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee) end as grantee,
       a.privilege_type as privilege,
       a.is_grantable as grantable
  from pg_default_acl d
  left join pg_namespace n on n.oid = d.defaclnamespace
 cross join lateral aclexplode(d.defaclacl) a
 where d.defaclobjtype in ('r', 'S', 'f', 'T', 'n')
   and a.grantee <> d.defaclrole
   and (n.nspname is null or n.nspname = any (:schemas))
 order by creator, n.nspname, "on", grantee, privilege
