select case when cardinality(i.expressions) = 1 then 'information' end as severity,
       i.object,
       case
         when cardinality(i.expressions) = 1
           then format('Any number of rows may have no %I.', c.name)
         else format('Rows without %I are never the same: all else in the key may repeat.', c.name)
       end as detail,
       case
         when cardinality(i.expressions) = 1
           then 'Say so in a comment if that is meant, or make the column not null'
         when i.constraint_oid is not null
           then format(
             'create unique index concurrently … on %1$s (%3$s) nulls not distinct; then put it in the place of the constraint %2$I, or make the column not null',
             i.table_name, i.index_name, array_to_string(i.expressions, ', '))
         else format(
           '%s, or make the column not null',
           regexp_replace(
             regexp_replace(
               i.definition, '^CREATE UNIQUE INDEX ("[^"]+"|\S+)', 'create unique index concurrently …'),
             '( WITH \(| WHERE |$)', ' NULLS NOT DISTINCT\1'))
       end as remedy
  from indexes i
 cross join lateral (
       select n.*
         from columns n
        where n.table_oid = i.table_oid
          and n.number = any (i.numbers)
          and n.nullable
          and not exists (select 1 from deletion_marks m where m.object = n.object)
          and coalesce(i.predicate, '') !~ format('\m%s\M', n.name)
        order by n.number
        limit 1) c
 where i."unique"
   and not i."primary"
   and i.usable
   and not i.nulls_not_distinct
   -- What holds the primary key is unique already, and is there to be referred to.
   and not exists (
         select 1
           from keys k
          where k.table_oid = i.table_oid
            and k."primary"
            and i.numbers @> k.numbers)
   -- A second index for the rows without it makes the rule whole.
   and not exists (
         select 1
           from indexes other
          where other.table_oid = i.table_oid
            and other."unique"
            and other.usable
            and position(format('(%I IS NULL)', c.name) in other.predicate) > 0)
   -- Either of two references: a key for each of them.
   and not exists (
         select 1
           from indexes either
           join columns n on n.table_oid = either.table_oid and n.number = any (either.numbers)
          where either.table_oid = i.table_oid
            and either."unique"
            and either.usable
            and n.nullable
            and n.number <> c.number
            and cardinality(i.numbers) > 1
            and array_remove(either.numbers, n.number) = array_remove(i.numbers, c.number))
 order by i.object
