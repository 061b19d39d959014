-- The first n places of an index must be the n columns of the key, in any order. A partial index
-- serves only when it asks for nothing but that these columns be filled in.
with unindexed as (
  select f.*,
         (select string_agg(quote_ident(name), ', ' order by place)
            from unnest(f.columns) with ordinality key (name, place)) as key
    from every_foreign_key f
   where f.enforced
     and not exists (
           select
             from every_index i
            where i.table_oid = f.table_oid
              and i.usable
              and i.method in ('btree', 'hash')
              and cardinality(i.numbers) >= cardinality(f.numbers)
              and i.numbers[1 : cardinality(f.numbers)] @> f.numbers
              and not exists (
                    select
                      from regexp_split_to_table(i.predicate, ' AND ') part
                     where trim(part, '()') <> all (
                             select quote_ident(name) || ' IS NOT NULL'
                               from unnest(f.columns) name)))
)
select null as severity,
       object,
       format(
         'No index begins with %s: deleting or changing a row of %s scans %s for each.',
         array_to_string(columns, ', '), target_name, table_name) as detail,
       format('create index concurrently on %s (%s)', table_name, key) as remedy
  from unindexed
 where not of_partition
 union all
-- Keys of partitions alone; one index on their table serves them all.
select null,
       format('%s (%s)', root_name, key),
       format(
         'No index begins with it on partitions that have a foreign key of their own, %s of them: deleting or changing a row of %s scans each, such as %s.',
         count(*), target_name, min(table_name)),
       format(
         'create index on only %s (%s); on each partition create it concurrently, and attach it',
         root_name, key)
  from unindexed
 where of_partition
 group by root_name, key, target_name
 order by object
