-- A comment on the constraint is a decision.
with found as (
  select f.*, count(*) over (partition by f.schema_name) as in_schema
    from foreign_keys f
   where f.on_delete = 'a'
     and f.comment is null
)
select null as severity,
       object,
       format('Nobody decided what becomes of its rows when a row of %s is deleted.', target_name)
         as detail,
       'Say on delete restrict, cascade or set null, or comment on the constraint why not' as remedy
  from found
 where in_schema <= (select many from thresholds)
 union all
select null,
       quote_ident(schema_name),
       format(
         '%s foreign keys leave undecided what becomes of their rows on delete: %s and others.',
         count(*), (array_agg(object order by object))[1]),
       'Say on delete restrict, cascade or set null as new keys are added'
  from found
 where in_schema > (select many from thresholds)
 group by schema_name
