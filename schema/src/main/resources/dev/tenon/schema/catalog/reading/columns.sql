-- Columns of tables, views and composite types; a domain's type tells what it is made of.
with recursive columns as (
  select a.*
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any (:schemas)
     and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
     and a.attnum > 0
     and not a.attisdropped
     and c.oid <> all (cast(:locked as oid[]))
),
domains (domain, base, modifier, required) as (
  select t.oid, t.typbasetype, t.typtypmod, t.typnotnull
    from pg_type t
   where t.typtype = 'd'
   union all
  select d.domain, t.typbasetype, greatest(d.modifier, t.typtypmod), d.required or t.typnotnull
    from domains d
    join pg_type t on t.oid = d.base
   where t.typtype = 'd'
),
bases as (
  select d.*
    from domains d
    join pg_type t on t.oid = d.base
   where t.typtype <> 'd'
),
used (type, modifier) as (
  select atttypid, atttypmod from columns
   union
  select base, modifier from bases
),
types as (
  select u.type,
         u.modifier,
         jsonb_build_object(
           'display', format_type(u.type, u.modifier),
           'name', format('%I.%I', n.nspname, e.typname),
           'kind', case e.typtype
                     when 'c' then 'COMPOSITE'
                     when 'd' then 'DOMAIN'
                     when 'e' then 'ENUM'
                     when 'm' then 'MULTIRANGE'
                     when 'p' then 'PSEUDO'
                     when 'r' then 'RANGE'
                     else 'BASE'
                   end,
           'array', e.oid <> t.oid,
           'length', case
                       when u.modifier < 0 then null
                       when e.typname in ('varchar', 'bpchar') then u.modifier - 4
                       when e.typname in ('bit', 'varbit') then u.modifier
                     end,
           'precision', case
                          when u.modifier < 0 then null
                          when e.typname = 'numeric' then ((u.modifier - 4) >> 16) & 65535
                          when e.typname in ('time', 'timetz', 'timestamp', 'timestamptz')
                            then u.modifier
                          when e.typname = 'interval' and u.modifier & 65535 <> 65535
                            then u.modifier & 65535
                        end,
           'scale', case
                      when u.modifier >= 0 and e.typname = 'numeric'
                        then (((u.modifier - 4) & 2047) # 1024) - 1024
                    end,
           'base', null) as shape
    from used u
    join pg_type t on t.oid = u.type
    join pg_type e on e.oid = case when t.typcategory = 'A' and t.typelem <> 0
                                   then t.typelem else t.oid end
    join pg_namespace n on n.oid = e.typnamespace
)
select a.attrelid as of,
       a.attrelid || '.' || a.attnum as id,
       a.attnum as position,
       a.attname as name,
       type.shape || jsonb_build_object('base', base.shape) as type,
       not (a.attnotnull or coalesce(b.required, false)) as nullable,
       case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_value,
       case a.attidentity when 'a' then 'ALWAYS' when 'd' then 'BY_DEFAULT' end as identity,
       case when a.attgenerated <> '' then
         json_build_object(
           'expression', pg_get_expr(d.adbin, d.adrelid),
           'stored', a.attgenerated = 's')
       end as generated,
       case when a.attcollation <> t.typcollation then
         (select format('%I.%I', cn.nspname, co.collname)
            from pg_collation co
            join pg_namespace cn on cn.oid = co.collnamespace
           where co.oid = a.attcollation)
       end as collation,
       (select format('%I.%I', sn.nspname, s.relname)
          from pg_depend own
          join pg_class s on s.oid = own.objid and s.relkind = 'S'
          join pg_namespace sn on sn.oid = s.relnamespace
         where own.classid = 'pg_class'::regclass
           and own.refclassid = 'pg_class'::regclass
           and own.refobjid = a.attrelid
           and own.refobjsubid = a.attnum
           and own.deptype in ('a', 'i')
         order by own.deptype desc, s.oid
         limit 1) as sequence,
       a.attinhcount > 0 and not a.attislocal as inherited,
       coalesce(col_description(a.attrelid, a.attnum), '') as comment
  from columns a
  join pg_type t on t.oid = a.atttypid
  join types type on type.type = a.atttypid and type.modifier = a.atttypmod
  left join bases b on b.domain = a.atttypid
  left join types base on base.type = b.base and base.modifier = b.modifier
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 order by a.attrelid, a.attnum
