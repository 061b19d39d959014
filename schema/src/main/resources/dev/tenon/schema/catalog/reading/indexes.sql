select i.indrelid as of,
       i.indexrelid as id,
       format('%I.%I', n.nspname, c.relname) as name,
       am.amname as method,
       i.indisunique as "unique",
       i.indisprimary as "primary",
       i.indnullsnotdistinct as nulls_not_distinct,
       (select k.conname
          from pg_constraint k
         where k.conindid = i.indexrelid
           and k.conrelid = i.indrelid
           and k.contype in ('p', 'u', 'x')) as "constraint",
       i.indisvalid as valid,
       i.indisready and i.indislive as ready,
       i.indisclustered as clustered,
       i.indisreplident as replica_identity,
       parts.list as parts,
       coalesce(
         (select json_agg(a.attname order by key.place)
            from unnest(i.indkey::int2[]) with ordinality key (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.attnum
           where key.place > i.indnkeyatts), '[]') as included,
       pg_get_expr(i.indpred, i.indrelid) as predicate,
       (select format('%I.%I', pn.nspname, p.relname)
          from pg_inherits h
          join pg_class p on p.oid = h.inhparent
          join pg_namespace pn on pn.oid = p.relnamespace
         where h.inhrelid = i.indexrelid) as parent,
       coalesce((select json_agg(o order by o) from unnest(c.reloptions) o), '[]') as options,
       pg_get_indexdef(i.indexrelid) as definition,
       coalesce(obj_description(i.indexrelid, 'pg_class'), '') as comment
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_am am on am.oid = c.relam
 cross join lateral (
       select json_agg(
                json_build_object(
                  'column', a.attname,
                  'expression', coalesce(
                    quote_ident(a.attname), pg_get_indexdef(i.indexrelid, place.n, false)),
                  'collation', (
                    select format('%I.%I', cn.nspname, co.collname)
                      from pg_collation co
                      join pg_namespace cn on cn.oid = co.collnamespace
                     where co.oid = i.indcollation[place.n - 1]),
                  'opclass', format('%I.%I', pn.nspname, op.opcname),
                  'default_opclass', op.opcdefault,
                  'descending', i.indoption[place.n - 1] & 1 = 1,
                  'nulls_first', i.indoption[place.n - 1] & 2 = 2)
                order by place.n) as list
         from generate_series(1, i.indnkeyatts) place (n)
         join pg_opclass op on op.oid = i.indclass[place.n - 1]
         join pg_namespace pn on pn.oid = op.opcnamespace
         left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[place.n - 1]
        ) parts
 where n.nspname = any (:schemas)
   and i.indrelid <> all (cast(:locked as oid[]))
 order by c.relname
