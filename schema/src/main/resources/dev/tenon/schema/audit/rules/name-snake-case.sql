with named as (
  select t.schema_name, t.name as object, t.table_name as name, 'table' as kind from tables t
   union all
  select c.schema_name, c.object, c.name, 'column' from columns c where not c.inherited
),
found as (
  select n.*,
         lower(regexp_replace(
           regexp_replace(n.name, '([a-z0-9])([A-Z])', '\1_\2', 'g'), '[^A-Za-z0-9_]+', '_', 'g'))
           as better,
         count(*) over (partition by n.schema_name) as in_schema
    from named n
   where n.name !~ '^[a-z_][a-z0-9_]*$'
)
select null as severity,
       object,
       format('The %s''s name has to be quoted wherever it is used.', kind) as detail,
       format('Rename it to %s', better) as remedy
  from found
 where in_schema <= (select many from thresholds)
 union all
select 'information',
       quote_ident(schema_name),
       format(
         '%s names of tables and columns have to be quoted wherever they are used: %s and others.',
         count(*), (array_agg(object order by object))[1]),
       'Rename them all at once, or let the mapping of the application do the quoting'
  from found
 where in_schema > (select many from thresholds)
 group by schema_name
