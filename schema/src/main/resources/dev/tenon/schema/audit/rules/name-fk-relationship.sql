-- Named after one table, and leading to another.
with references_of_one as (
  select f.*,
         c.name as column_name,
         f.target_columns[array_position(f.columns, c.name)] as target_column,
         lower(regexp_replace(c.name, '_?(id|uuid|gid|key|code)$', '', 'i')) as word
    from foreign_keys f
   cross join lateral (
         select name
           from unnest(f.columns) name
          where name is distinct from (select tenant_column from settings)) c
   where cardinality(array_remove(f.columns, (select tenant_column from settings))) = 1
)
select 'warning' as severity,
       f.object,
       format('%s is named after %s, but refers to %s.', f.column_name, t.name, f.target_name)
         as detail,
       format('Rename %s after what it refers to, or correct the key', f.column_name) as remedy
  from references_of_one f
  join tables t
    on t.schema_name = f.schema_name
   and lower(t.table_name) in (f.word, f.word || 's', f.word || 'es', regexp_replace(f.word, 'y$', 'ies'))
   and t.oid not in (f.target_oid, f.table_oid)
 where f.word <> ''
   and f.column_name <> f.word
   and not exists (
         select
           from keys k
          where k.table_oid = f.target_oid
            and k.columns && array[f.column_name])
 union all
select null,
       f.object,
       format('References end in _id in this schema; %s doesn''t.', f.column_name),
       format('Rename it to %I', f.column_name || '_id')
  from references_of_one f
 where f.column_name !~ '(^|_)(id|by)(_\d+)?$'
   and f.target_column ~ '(^|_)id$'
   and (select count(*) filter (where column_name ~ '(^|_)id(_\d+)?$') >= 0.9 * count(*)
               and count(*) >= 10
          from references_of_one other
         where other.schema_name = f.schema_name
           and other.target_column ~ '(^|_)id$'
           and other.column_name !~ '_by$')
