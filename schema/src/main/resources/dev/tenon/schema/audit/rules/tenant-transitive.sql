with recursive reached (oid, name, via, by_name) as (
  select t.oid, t.name, f.target_name, f.name
    from foreign_keys f
    join tables t on t.oid = f.table_oid
    join tenant_tables target on target.oid = f.target_oid
   where true <> all (f.nullable)
     and t.oid not in (select oid from tenant_tables)
     and t.oid not in (select oid from tenant_roots)
   union
  select t.oid, t.name, f.target_name, f.name
    from reached r
    join foreign_keys f on f.target_oid = r.oid
    join tables t on t.oid = f.table_oid
   where true <> all (f.nullable)
     and t.oid not in (select oid from tenant_tables)
     and t.oid not in (select oid from tenant_roots)
),
first as (
  select distinct on (name) name, via from reached order by name, via, by_name
)
select null as severity,
       f.name as object,
       format(
         'Its rows belong to tenants through %s, but it has no %s: no policy and no index can go by the tenant.',
         f.via, s.tenant_column) as detail,
       format('alter table %s add column %I, filled from %s', f.name, s.tenant_column, f.via)
         as remedy
  from first f
 cross join settings s
