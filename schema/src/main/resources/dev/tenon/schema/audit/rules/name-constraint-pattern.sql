-- The habit of a schema is the pattern that at least eight in ten names of a kind follow.
with named as (
  select c.schema_name, k.object, k.name, case when k."primary" then 'primary key' else 'unique key' end as kind
    from keys k
    join tables c on c.oid = k.table_oid
   union all
  select f.schema_name, f.object, f.name, 'foreign key' from foreign_keys f
   union all
  select t.schema_name, i.object, i.index_name,
         case when i."unique" then 'unique index' else 'index' end
    from indexes i
    join tables t on t.oid = i.table_oid
   where i.constraint_oid is null
),
shaped as (
  select n.*,
         case
           when name ~* '^(pk|fk|uk|uq|ix|idx|index|xpk)_' then 'begins with ' || lower(substring(name from '^[A-Za-z]+')) || '_'
           when kind = 'primary key' and name ~* '_pkey\d*$' then 'ends in _pkey'
           when kind = 'foreign key' and name ~* '_fkey\d*$' then 'ends in _fkey'
           when kind in ('unique key', 'unique index') and name ~* '_key\d*$' then 'ends in _key'
           when name ~* '_(pk|fk|uk|uq|unique|ix|idx|index)\d*$' then 'ends in _' || lower(substring(name from '_([A-Za-z]+)\d*$'))
           else 'has neither prefix nor suffix'
         end as shape
    from named n
),
habits as (
  select schema_name, kind, shape,
         count(*) as names,
         sum(count(*)) over (partition by schema_name, kind) as all_names
    from shaped
   group by schema_name, kind, shape
),
found as (
  select s.*,
         h.shape as habit,
         count(*) over (partition by s.schema_name, s.kind) as in_schema
    from shaped s
    join habits h
      on h.schema_name = s.schema_name
     and h.kind = s.kind
     and h.shape <> s.shape
   where h.names >= 0.8 * h.all_names
     and h.all_names >= 10
     and h.shape like '%\_%'
)
select null as severity,
       object,
       format('Here the name of %s %s %s; this one %s.', case kind when 'index' then 'an' else 'a' end, kind, habit, shape)
         as detail,
       'Rename it after the habit of its schema' as remedy
  from found
 where in_schema <= (select many from thresholds)
 union all
select null,
       format('%I (%s)', schema_name, kind),
       format(
         'Here the name of %s %s %s; %s don''t follow: %s and others.',
         case kind when 'index' then 'an' else 'a' end, kind, habit, count(*),
         (array_agg(object order by object))[1]),
       'Name new ones after the habit of their schema'
  from found
 where in_schema > (select many from thresholds)
 group by schema_name, kind, habit
