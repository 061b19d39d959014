select c.oid as id,
       format('%I.%I', n.nspname, c.relname) as name,
       c.relkind = 'm' as materialized,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
       coalesce(options.security_invoker, false) as security_invoker,
       coalesce(options.security_barrier, false) as security_barrier,
       options.check_option,
       c.relispopulated as populated,
       coalesce(
         (select json_agg(used.name order by used.name)
            from (select distinct format('%I.%I', rn.nspname, r.relname) collate "C" as name
                    from pg_rewrite rule
                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = rule.oid
                    join pg_class r on r.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
                    join pg_namespace rn on rn.oid = r.relnamespace
                   where rule.ev_class = c.oid
                     and r.oid <> c.oid
                     and r.relkind in ('r', 'p', 'f', 'v', 'm')) used), '[]') as depends_on,
       pg_get_viewdef(c.oid) as definition,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_class'::regclass
           and d.objid = c.oid
           and d.deptype = 'e') as extension
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 cross join lateral (
       select bool_or(o.option_value::boolean) filter (where o.option_name = 'security_invoker')
                as security_invoker,
              bool_or(o.option_value::boolean) filter (where o.option_name = 'security_barrier')
                as security_barrier,
              max(o.option_value) filter (where o.option_name = 'check_option') as check_option
         from (select option_name,
                      case when option_name like 'security%' or option_name = 'check_option'
                           then option_value end as option_value
                 from pg_options_to_table(c.reloptions)) o) options
 where n.nspname = any (:schemas)
   and c.relkind in ('v', 'm')
   and c.oid <> all (cast(:locked as oid[]))
 order by n.nspname, c.relname
