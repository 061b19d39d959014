-- Index a is the beginning of b: whatever a finds, b finds too.
select null as severity,
       a.object,
       format(
         'Its key %s begins %I, which is %s.',
         split_part(substring(a.definition from ' USING btree (.*)$'), ' WHERE ', 1),
         b.index_name,
         split_part(substring(b.definition from ' USING btree (.*)$'), ' WHERE ', 1)) as detail,
       format('drop index concurrently %s', a.name) as remedy
  from indexes a
 cross join lateral (
       select i.*
         from indexes i
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
 order by a.object
