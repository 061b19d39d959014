-- Of keys that say the same, the first by name stays.
with mapped as (
  select f.*,
         (select array_agg(array[number, target_number] order by number)
            from unnest(f.numbers, f.target_numbers) key (number, target_number)) as mapping
    from foreign_keys f
)
select null as severity,
       one.object,
       format(
         'It says the same as %s: (%s) refers to %s.',
         other.name, array_to_string(one.columns, ', '), one.target_name) as detail,
       format('alter table %s drop constraint %I', one.table_name, one.name) as remedy
  from mapped one
  join lateral (
       select m.name
         from mapped m
        where m.table_oid = one.table_oid
          and m.target_oid = one.target_oid
          and m.mapping = one.mapping
          and m.name < one.name
        order by m.name
        limit 1) other on true
