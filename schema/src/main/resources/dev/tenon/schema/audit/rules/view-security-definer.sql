-- A view that nobody but its owner may read is the owner's own.
with recursive used (view_oid, oid) as (
  select v.oid, d.refobjid
    from views v
    join pg_rewrite w on w.ev_class = v.oid
    join pg_depend d
      on d.classid = 'pg_rewrite'::regclass
     and d.objid = w.oid
     and d.refclassid = 'pg_class'::regclass
     and d.refobjid <> v.oid
   union
  select u.view_oid, d.refobjid
    from used u
    join views v on v.oid = u.oid
    join pg_rewrite w on w.ev_class = v.oid
    join pg_depend d
      on d.classid = 'pg_rewrite'::regclass
     and d.objid = w.oid
     and d.refclassid = 'pg_class'::regclass
),
guarded as (
  select u.view_oid, string_agg(distinct t.name, ', ' order by t.name) as names
    from used u
    join tables t on t.oid = u.oid
   where t.row_security
   group by u.view_oid
)
select case when v.materialized then 'warning' end as severity,
       v.name as object,
       case
         when v.materialized then format('It keeps rows of %s, which have row-level security; the copy has none.', g.names)
         else format('It reads %s with the rights of %s, whatever row-level security says of who asks.', g.names, pg_get_userbyid(v.owner))
       end as detail,
       case
         when v.materialized then format('revoke select on %s from those that are bound by the policies, or make it a plain view', v.name)
         else format('alter view %s set (security_invoker = true)', v.name)
       end as remedy
  from views v
  join guarded g on g.view_oid = v.oid
 cross join settings s
 where not v.security_invoker
   and exists (
         select
           from aclexplode(v.acl) a
          where a.grantee <> v.owner
            and (s.application_role is null
                 or a.grantee = 0
                 or pg_has_role(s.application_role, a.grantee, 'usage')))
