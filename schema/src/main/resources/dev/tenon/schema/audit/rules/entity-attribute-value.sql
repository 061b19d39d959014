-- A row says one attribute of something else, by the attribute's name, in a value of any meaning.
with attributes as (
  select c.table_oid, c.number, c.name
    from columns c
   where c.name ~* '^(key|name|attribute|attr|property|field|parameter|param|meta_key|characteristic)(_(id|name|key|code|type))?$'
      or c.name ~* '_(attribute|attribute_type|attribute_id|property_id|field_id|custom_field_id)$'
),
"values" as (
  select c.table_oid,
         array_agg(c.name order by c.number) as names,
         bool_or(c.stored_type in ('text', 'varchar', 'bytea', 'json', 'jsonb')) as any_meaning
    from columns c
   where c.name ~* '^(value|val|meta_value|content_value)$'
      or c.name ~* '^(value_(as_)?(text|string|number|numeric|int|integer|float|decimal|date|datetime|timestamp|bool|boolean|json|concept_id)|(text|string|number|numeric|int|integer|float|decimal|date|datetime|timestamp|bool|boolean|json)_value)$'
   group by c.table_oid
)
select null as severity,
       t.name as object,
       format(
         '%I names an attribute of what %s refers to, %s %s.',
         a.name,
         (select string_agg(quote_ident(e), ', ') from unnest(f.columns) e),
         (select string_agg(quote_ident(v), ', ') from unnest(list.names) v),
         case when cardinality(list.names) = 1 then 'holds its value' else 'hold its value' end)
         as detail,
       format(
         'Make each attribute that is known a column of %s, and one jsonb column of the rest',
         f.target_name) as remedy
  from tables t
 cross join lateral (
       select x.* from attributes x where x.table_oid = t.oid order by x.number limit 1) a
  join "values" list on list.table_oid = t.oid
 cross join lateral (
       select k.*
         from foreign_keys k
        where k.table_oid = t.oid
          and not a.number = any (k.numbers)
          and k.target_oid <> t.oid
          and k.target_oid not in (select oid from tenant_roots)
        order by k.oid
        limit 1) f
 where (list.any_meaning or cardinality(list.names) > 1)
   and t.table_name !~* '(^|_)(settings?|config|configurations?|preferences?|options?|flags?|translations?|audits?|logs?|history|events?)($|_)'
   and (exists (
          select 1
            from indexes i
           where i.table_oid = t.oid
             and i."unique"
             and a.number = any (i.numbers)
             and i.numbers && f.numbers)
     or exists (
          select 1 from foreign_keys k where k.table_oid = t.oid and a.number = any (k.numbers)))
 order by t.name
