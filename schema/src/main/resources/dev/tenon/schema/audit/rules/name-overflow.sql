with named as (
  select t.name as object, t.table_name as name, 'table' as kind from tables t
   union all
  select c.object, c.name, 'column' from columns c where not c.inherited
   union all
  select i.object, i.index_name, 'index' from indexes i
   union all
  select f.object, f.name, 'foreign key' from foreign_keys f
)
select null as severity,
       object,
       format('The %s''s name has 63 bytes, the most there is: it was probably cut.', kind) as detail,
       'Give it a shorter name, on purpose' as remedy
  from named
 where octet_length(name) >= 63
