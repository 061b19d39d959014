with recursive uses as (
  select distinct r.ev_class as view_oid, d.refobjid as on_oid
    from pg_rewrite r
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
   where d.refclassid = 'pg_class'::regclass
     and d.refobjid <> r.ev_class
     and d.refobjid in (select oid from views)
),
depths as (
  select v.oid, 1 as depth
    from views v
   union
  select u.view_oid, d.depth + 1
    from depths d
    join uses u on u.on_oid = d.oid
)
select null as severity,
       v.name as object,
       format(
         'The views under it are %s deep: it reads %s.',
         max(d.depth) - 1,
         (select string_agg(under.name, ', ' order by under.name)
            from uses u
            join views under on under.oid = u.on_oid
           where u.view_oid = v.oid)) as detail,
       format('Let %s read the tables themselves', v.name) as remedy
  from views v
  join depths d on d.oid = v.oid
 group by v.oid, v.name
having max(d.depth) > 2
 order by v.name
