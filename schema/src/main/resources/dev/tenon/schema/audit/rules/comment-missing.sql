with objects as (
  select schema_name, name as object, 'table' as kind, comment from tables
   union all
  select schema_name, name, case when materialized then 'materialized view' else 'view' end, comment
    from views
   union all
  select r.schema_name, r.name, 'function', r.comment
    from routines r
    join pg_proc p on p.oid = r.oid
   where p.prorettype <> 'trigger'::regtype
),
found as (
  select o.*,
         count(*) over (partition by o.schema_name) as in_schema
    from objects o
   where o.comment is null
)
select null as severity,
       object,
       format('The %s has no comment.', kind) as detail,
       format('comment on %s %s is ''…''', case kind when 'function' then 'routine' else kind end, object)
         as remedy
  from found
 where in_schema <= (select many from thresholds)
 union all
select null,
       quote_ident(schema_name),
       format(
         '%s of its tables, views and functions have no comment: %s and others.',
         count(*), (array_agg(object order by object))[1]),
       'Comment on what is new, and on the rest as it is touched'
  from found
 where in_schema > (select many from thresholds)
 group by schema_name
