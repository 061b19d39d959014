-- A call inside a sub-select of its own is made once a query. So is one that a column leading an
-- index is compared with, since the index asks once. What is left is made for each row.
with expressions as (
  select p.table_oid, p.object, p.oid,
         regexp_replace(
           regexp_replace(e.expression, '''(?:[^'']|'''')*''', '''''', 'g'),
           '\( SELECT (?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)', '', 'g') as outside
    from policies p
    join tables t on t.oid = p.table_oid
   cross join lateral (values (p.using_expression), (p.check_expression)) e (expression)
   where e.expression is not null
     and t.row_security
),
conditions as (
  select e.*, part
    from expressions e
   cross join lateral regexp_split_to_table(e.outside, ' (?:AND|OR) ') part
),
functions as (
  select c.table_oid, c.object, c.part, f.name
    from conditions c
    join lateral (
         select 'current_setting' as name
          union
         select format('%I.%I', n.nspname, p.proname)
           from pg_depend d
           join pg_proc p on p.oid = d.refobjid
           join pg_namespace n on n.oid = p.pronamespace
          where d.classid = 'pg_policy'::regclass
            and d.objid = c.oid
            and d.refclassid = 'pg_proc'::regclass
            and p.provolatile <> 'i') f on position(f.name || '(' in c.part) > 0
)
select null as severity,
       f.object,
       format(
         '%s is called for each row that is looked at.',
         string_agg(distinct f.name, ', ' order by f.name)) as detail,
       'Write the call as (select …), so that it is made once; if it takes the row''s columns, compare with a set: id in (select …)'
         as remedy
  from functions f
 where not exists (
         select
           from indexes i
          where i.table_oid = f.table_oid
            and i.usable
            and i.method = 'btree'
            and i.predicate is null
            and f.part ~ ('^\(*' || i.expressions[1] || ' = ')
            and not exists (
                  select
                    from columns c
                   where c.table_oid = f.table_oid
                     and regexp_replace(f.part, '^\(*\S+ = ', '') ~ ('\m' || c.name || '\M')))
 group by f.object
