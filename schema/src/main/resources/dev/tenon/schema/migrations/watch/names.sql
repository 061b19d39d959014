-- What has a name by which others are told, and is none of state.sql's things: for each, a number that
-- is another one after it was renamed.
select n.owner::text as id,
       sum(hash_record_extended(n.called, 0))::text as trace
  from (
        select e.enumtypid as owner, row(e.oid, e.enumlabel) as called
          from pg_enum e
         union all
        select a.attrelid, row(a.attnum, a.attname)
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
         where c.oid >= 16384
           and c.relkind in ('c', 'v', 'm')
           and a.attnum > 0
         union all
        select t.oid, row(t.typnamespace, t.typname)
          from pg_type t
         where t.oid >= 16384
           and t.typtype in ('b', 'm')
           and t.typcategory <> 'A'
         union all
        select o.oid, row(o.oprnamespace, o.oprname)
          from pg_operator o
         where o.oid >= 16384
         union all
        select o.oid, row(o.opcnamespace, o.opcname)
          from pg_opclass o
         where o.oid >= 16384
         union all
        select c.oid, row(c.collnamespace, c.collname)
          from pg_collation c
         where c.oid >= 16384
         union all
        select c.oid, row(c.cfgnamespace, c.cfgname)
          from pg_ts_config c
         where c.oid >= 16384
         union all
        select d.oid, row(d.dictnamespace, d.dictname)
          from pg_ts_dict d
         where d.oid >= 16384) n
 group by n.owner
