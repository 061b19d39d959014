-- Two numbered foreign keys are the ends of an edge, and so is what else comes twice beside them;
-- address lines and hashes carry numbers too.
with numbered as (
  select c.table_oid,
         c.table_name,
         c.stored_type,
         c.number,
         c.name,
         part[1] as base,
         part[2]::int as nth,
         exists (
           select 1 from foreign_keys f where f.table_oid = c.table_oid and c.number = any (f.numbers))
           as refers
    from columns c
   cross join lateral regexp_match(c.name, '^(\D*[^\d_])_?(\d{1,2})$') part
   where part is not null
     and not c.inherited
),
edges as (
  select n.table_oid
    from numbered n
   where n.refers
   group by n.table_oid, n.base
  having count(*) = 2
)
select null as severity,
       format('%s.%I', n.table_name, min(n.name)) as object,
       format(
         '%s repeat one thing in %s columns.',
         string_agg(quote_ident(n.name), ', ' order by n.nth), count(*)) as detail,
       format(
         'Give them a table with a row each: the key of %s, a position, and %I',
         n.table_name, n.base) as remedy
  from numbered n
 where n.base !~* '(^|_)(address|addr|street|line|x|y|z|lat|lon|lng|md|sha|ipv|utf|base|oauth|axis|dim)s?$'
 group by n.table_oid, n.table_name, n.base, n.stored_type
having count(*) >= 2
   and min(n.nth) in (0, 1)
   and max(n.nth) - min(n.nth) = count(*) - 1
   and not (count(*) = 2 and n.table_oid in (select table_oid from edges))
 order by object
