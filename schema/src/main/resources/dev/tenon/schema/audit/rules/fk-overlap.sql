select null as severity,
       part.object,
       format(
         '(%s) refers to %s, as %s does with (%s).',
         array_to_string(part.columns, ', '), part.target_name, whole.name,
         array_to_string(whole.columns, ', ')) as detail,
       format('alter table %s drop constraint %I', part.table_name, part.name) as remedy
  from foreign_keys part
  join lateral (
       select f.*
         from foreign_keys f
        where f.table_oid = part.table_oid
          and f.target_oid = part.target_oid
          and cardinality(f.numbers) > cardinality(part.numbers)
          and not exists (
                select
                  from unnest(part.numbers, part.target_numbers) one (number, target_number)
                 where not exists (
                         select
                           from unnest(f.numbers, f.target_numbers) other (number, target_number)
                          where other.number = one.number
                            and other.target_number = one.target_number))
        order by f.name
        limit 1) whole on true
