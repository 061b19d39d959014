-- Index a is the beginning of b: whatever a finds, b finds too.
with beginnings as (
  select a.*,
         b.index_name as longer,
         split_part(substring(a.definition from ' USING btree (.*)$'), ' WHERE ', 1) as key,
         split_part(substring(b.definition from ' USING btree (.*)$'), ' WHERE ', 1) as longer_key
    from every_index a
   cross join lateral (
         select i.*
           from every_index i
          where i.table_oid = a.table_oid
            and i.oid <> a.oid
            and i.method = 'btree'
            and i.usable
            and not i.exclusion
            and i.predicate is not distinct from a.predicate
            and i.expressions[1 : cardinality(a.expressions)] = a.expressions
            and i.opclasses[0 : cardinality(a.expressions) - 1] = a.opclasses[0 : cardinality(a.expressions) - 1]
            and i.collations[0 : cardinality(a.expressions) - 1] = a.collations[0 : cardinality(a.expressions) - 1]
            and i.options[0 : cardinality(a.expressions) - 1] = a.options[0 : cardinality(a.expressions) - 1]
            and i.numbers || i.included_numbers @> a.included_numbers
            and cardinality(i.expressions) + cardinality(i.included_numbers)
                > cardinality(a.expressions) + cardinality(a.included_numbers)
          order by cardinality(i.expressions), i.index_name
          limit 1) b
   where a.method = 'btree'
     and a.usable
     and not a."unique"
     and not a.replica_identity
     and not a.part
)
select null as severity,
       object,
       format('Its key %s begins %I, which is %s.', key, longer, longer_key) as detail,
       format('drop index concurrently %s', name) as remedy
  from beginnings
 where not of_partition
 union all
-- What partitions have beside their table's indexes is told once for the table.
select null,
       format('%s %s', root_name, key),
       format(
         'On %s of its partitions an index of this key begins another, such as %s on %s, which begins %I.',
         count(*), min(name), min(table_name), min(longer)),
       'drop index concurrently ' || min(name) || case when count(*) > 1 then '; and so on' else '' end
  from beginnings
 where of_partition
 group by root_name, key
 order by object
