-- A column x_id and a table x, xs or xes whose key, the tenant left aside, is one column of its type.
with targets as (
  select t.oid,
         t.schema_name,
         t.name,
         lower(t.table_name) as word,
         k.columns,
         c.name as key_column,
         c.stored_type
    from keys k
    join tables t on t.oid = k.table_oid
    join columns c on c.table_oid = t.oid
                  and c.name = any (k.columns)
                  and c.name is distinct from (select tenant_column from settings)
   where k."primary"
     and cardinality(array_remove(k.columns, (select tenant_column from settings))) = 1
),
spelled as (
  select t.*, form.word as singular
    from targets t
   cross join lateral (
         values (word), (regexp_replace(word, 's$', '')), (regexp_replace(word, 'es$', '')),
                (regexp_replace(word, 'ies$', 'y'))) form (word)
),
candidates as (
  select distinct on (c.object)
         c.object,
         c.table_name,
         c.name as column_name,
         t.name as target_name,
         t.columns
    from columns c
    join tables own on own.oid = c.table_oid
    join spelled t
      on t.stored_type = c.stored_type
     and c.name ~ '_(id|uuid|gid)$'
     and t.singular = regexp_replace(lower(c.name), '_(id|uuid|gid)$', '')
     and (t.key_column in ('id', c.name) or t.key_column ~ '^(uuid|gid)$')
   where t.oid <> c.table_oid
     and c.name is distinct from (select tenant_column from settings)
     and own.table_name !~* '(^|_)(logs?|events?|histor(y|ies)|audit|versions?|archived?|deleted|staging|tmp|temp)(_|$)'
     and coalesce(c.comment, '') !~ '@no-fk\M'
     and not exists (
           select from foreign_keys f where f.table_oid = c.table_oid and c.number = any (f.numbers))
     and not exists (
           select
             from columns kind
            where kind.table_oid = c.table_oid
              and kind.name = regexp_replace(c.name, '_(id|uuid|gid)$', '_type'))
   order by c.object, t.schema_name <> c.schema_name, t.name
)
select null as severity,
       object,
       format('By name and type it refers to %s, but no foreign key says so.', target_name)
         as detail,
       format(
         'alter table %s add foreign key (%s) references %s not valid; then validate it',
         table_name,
         array_to_string(
           array(
             select quote_ident(
                      case when key = (select tenant_column from settings) then key
                           else column_name end)
               from unnest(columns) with ordinality k (key, place)
              order by place), ', '),
         target_name) as remedy
  from candidates
