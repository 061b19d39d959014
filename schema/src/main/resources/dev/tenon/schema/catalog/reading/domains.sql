select format('%I.%I', n.nspname, t.typname) as name,
       format_type(t.typbasetype, t.typtypmod) as base,
       not t.typnotnull as nullable,
       t.typdefault as default_value,
       (select coalesce(
                 json_agg(
                   json_build_object(
                     'name', k.conname,
                     'columns', '[]'::json,
                     'expression', pg_get_expr(k.conbin, 0),
                     'validated', k.convalidated,
                     'enforced', true,
                     'inherited', false,
                     'definition', pg_get_constraintdef(k.oid),
                     'comment', coalesce(obj_description(k.oid, 'pg_constraint'), ''))
                   order by k.conname), '[]')
          from pg_constraint k
         where k.contypid = t.oid
           and k.contype = 'c') as checks,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(obj_description(t.oid, 'pg_type'), '') as comment,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_type'::regclass
           and d.objid = t.oid
           and d.deptype = 'e') as extension
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
 where n.nspname = any (:schemas)
   and t.typtype = 'd'
 order by n.nspname, t.typname
