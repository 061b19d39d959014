-- The first n places of an index must be the n columns of the key, in any order. A partial index
-- serves only when it asks for nothing but that these columns be filled in.
select null as severity,
       f.object,
       format(
         'No index begins with %s: deleting or changing a row of %s scans %s for each.',
         array_to_string(f.columns, ', '), f.target_name, f.table_name) as detail,
       format(
         'create index concurrently on %s (%s)',
         f.table_name,
         (select string_agg(quote_ident(name), ', ' order by place)
            from unnest(f.columns) with ordinality key (name, place))) as remedy
  from foreign_keys f
 where not exists (
         select
           from indexes i
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
