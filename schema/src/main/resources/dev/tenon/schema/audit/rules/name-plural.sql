-- The habit of a schema is what at least seven in ten of its tables do.
with words as (
  select t.schema_name,
         t.name,
         t.table_name,
         regexp_replace(lower(t.table_name), '^.*_', '') as word
    from tables t
   where t.table_name ~ '^[a-z0-9_]+$'
     -- a key of one boolean is how a table is held to one row
     and not exists (
           select
             from keys k
             join columns c on c.table_oid = t.oid and k.numbers = array[c.number]
            where k.table_oid = t.oid
              and k."primary"
              and c.stored_type = 'bool')
),
counted as (
  select w.*,
         (word ~ '[^siu]s$' and word !~ '(alias|bias|atlas|canvas|gas|lens|chaos)$') or word ~ '(ies|ses|xes|ches|shes|ius|aus)$' or word in ('people', 'children', 'indices', 'matrices', 'criteria', 'men', 'women')
           as plural
    from words w
   where word !~ '^(media|data|metadata|staff|equipment|history|news|series|species|sheep|software|hardware|feedback|information|info|content|settings?|config|log|audit|queue|cache|status|access|progress|inventory|address|stock|json|xml|raw|gid|[0-9]+|usage|state|text|advice|knowledge|mail|email|music|money|traffic|weather|storage|index|tmp|temp)$'
),
habits as (
  select schema_name,
         count(*) filter (where plural) as plurals,
         count(*) as tables
    from counted
   group by schema_name
)
select null as severity,
       c.name as object,
       format(
         'The tables of its schema are named in the %s, this one in the %s.',
         case when c.plural then 'singular' else 'plural' end,
         case when c.plural then 'plural' else 'singular' end) as detail,
       format('Rename it to the %s', case when c.plural then 'singular' else 'plural' end) as remedy
  from counted c
  join habits h on h.schema_name = c.schema_name
 where h.tables >= 8
   and ((not c.plural and h.plurals >= 0.7 * h.tables)
        or (c.plural and h.plurals <= 0.3 * h.tables))
