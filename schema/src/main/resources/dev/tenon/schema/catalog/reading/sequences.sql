select format('%I.%I', n.nspname, c.relname) as name,
       format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqincrement as increment,
       s.seqcycle as cycles,
       own.owned_by,
       own.owned_by_column,
       coalesce(own.identity, false) as identity,
       case when has_sequence_privilege(c.oid, 'select') or has_sequence_privilege(c.oid, 'usage')
            then pg_sequence_last_value(c.oid) end as last_value,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_class'::regclass
           and d.objid = c.oid
           and d.deptype = 'e') as extension
  from pg_sequence s
  join pg_class c on c.oid = s.seqrelid
  join pg_namespace n on n.oid = c.relnamespace
  left join lateral (
       select format('%I.%I', tn.nspname, t.relname) as owned_by,
              a.attname as owned_by_column,
              d.deptype = 'i' as identity
         from pg_depend d
         join pg_class t on t.oid = d.refobjid
         join pg_namespace tn on tn.oid = t.relnamespace
         join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass
          and d.objid = c.oid
          and d.refclassid = 'pg_class'::regclass
          and d.deptype in ('a', 'i')) own on true
 where n.nspname = any (:schemas)
 order by n.nspname, c.relname
