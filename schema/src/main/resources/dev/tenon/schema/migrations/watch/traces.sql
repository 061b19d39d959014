-- For each thing of state.sql and all that hangs on it, a number that is another one after any of its
-- rows in the catalog was written: such a row has another place, or was written by another transaction.
select t.owner::text as id,
       sum(hash_record_extended(t.trace, 0))::text as trace
  from (
        select coalesce(i.indrelid, c.oid) as owner, row(c.tableoid, c.ctid, c.xmin) as trace
          from pg_class c
          left join pg_index i on i.indexrelid = c.oid
         where c.oid >= 16384
         union all
        -- a part of a part has another root when its whole is attached to one
        select c.oid, row(pg_partition_root(c.oid)::oid)
          from pg_class c
         where c.relispartition
         union all
        select a.attrelid, row(a.tableoid, a.ctid, a.xmin)
          from pg_attribute a
         where a.attrelid >= 16384
           and a.attnum > 0
         union all
        select d.adrelid, row(d.tableoid, d.ctid, d.xmin)
          from pg_attrdef d
         union all
        select k.conrelid, row(k.tableoid, k.ctid, k.xmin)
          from pg_constraint k
         where k.conrelid >= 16384
         union all
        select i.indrelid, row(i.tableoid, i.ctid, i.xmin)
          from pg_index i
         where i.indrelid >= 16384
         union all
        select p.polrelid, row(p.tableoid, p.ctid, p.xmin)
          from pg_policy p
         union all
        select t.tgrelid, row(t.tableoid, t.ctid, t.xmin)
          from pg_trigger t
         where not t.tgisinternal
         union all
        select p.oid, row(p.tableoid, p.ctid, p.xmin)
          from pg_proc p
         where p.oid >= 16384
         union all
        select t.oid, row(t.tableoid, t.ctid, t.xmin)
          from pg_type t
         where t.oid >= 16384
         union all
        select n.oid, row(n.tableoid, n.ctid, n.xmin)
          from pg_namespace n
         union all
        select d.objoid, row(d.tableoid, d.ctid, d.xmin)
          from pg_description d
         where d.objoid >= 16384
            or d.classoid = 'pg_namespace'::regclass
         union all
        select r.oid, row(r.rolname, r.rolsuper, r.rolbypassrls)
          from pg_roles r
         union all
        select m.member, row(m.tableoid, m.ctid, m.xmin)
          from pg_auth_members m) t
 group by t.owner
