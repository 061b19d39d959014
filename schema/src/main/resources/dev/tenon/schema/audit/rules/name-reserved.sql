with named as (
  select t.name as object, t.table_name as name, 'table' as kind from tables t
   union all
  select c.object, c.name, 'column' from columns c where not c.inherited
)
select case when n.kind = 'column' then 'information' end as severity,
       n.object,
       format('The %s is named by a reserved word of SQL, which has to be quoted.', n.kind) as detail,
       case when n.kind = 'table' then 'Name it in the plural, or more exactly' else 'Name it more exactly' end
         as remedy
  from named n
  join pg_get_keywords() k on k.word = n.name
 where k.catcode in ('R', 'T')
