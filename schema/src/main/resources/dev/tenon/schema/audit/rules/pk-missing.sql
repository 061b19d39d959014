-- A unique index over columns that can't be null would do for a key: name it.
select case
         when t.table_name ~* '(^|_)(logs?|logging|histor(y|ies)|audit|journal|staging|tmp|temp)(_|$)'
           then 'information'
       end as severity,
       t.name as object,
       'The table has no primary key'
         || coalesce(', though ' || candidate.index_name || ' would do for one.', '.') as detail,
       format(
         'alter table %s add %s',
         t.name,
         coalesce(
           'primary key using index ' || quote_ident(candidate.index_name),
           'column id bigint generated always as identity primary key; that rewrites the table: where it is large, fill a new column in batches instead')) as remedy
  from tables t
  left join lateral (
       select i.index_name
         from indexes i
        where i.table_oid = t.oid
          and not t.partitioned
          and i."unique"
          and i.usable
          and i.method = 'btree'
          and i.predicate is null
          and i.constraint_oid is null
          and not exists (
                select
                  from unnest(i.numbers) key (number)
                  left join columns c on c.table_oid = t.oid and c.number = key.number
                 where coalesce(c.nullable, true))
        order by cardinality(i.numbers), i.index_name
        limit 1) candidate on true
 where not exists (select from keys k where k.table_oid = t.oid and k."primary")
   and not exists (select from pg_inherits h where h.inhrelid = t.oid)
