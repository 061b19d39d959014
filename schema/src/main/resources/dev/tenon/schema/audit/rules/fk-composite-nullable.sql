-- One nullable column beside mandatory ones is an optional parent. Several can be filled in by half,
-- unless a CHECK over them all speaks of nulls.
with composite as (
  select f.*,
         (select array_agg(key.name order by key.place)
            from unnest(f.columns, f.nullable) with ordinality key (name, nullable, place)
           where key.nullable) as optional,
         (select array_agg(key.number)
            from unnest(f.numbers, f.nullable) key (number, nullable)
           where key.nullable) as optional_numbers
    from foreign_keys f
   where cardinality(f.numbers) > 1
     and not f.match_full
)
select null as severity,
       object,
       format(
         'When %s is null, the others are not checked at all.',
         array_to_string(optional, ' or ')) as detail,
       case
         when cardinality(optional) = 1
           then format(
             'alter table %1$s add check (%2$I is not null) not valid; then validate it, set the column not null, and drop the check',
             table_name, optional[1])
         else format(
           'alter table %s add check (num_nulls(%s) in (0, %s)) not valid; then validate it',
           table_name,
           (select string_agg(quote_ident(name), ', ') from unnest(optional) name),
           cardinality(optional))
       end as remedy
  from composite c
 where (cardinality(optional) > 1 or (select tenant_column from settings) = any (optional))
   and not exists (
         select
           from pg_constraint k
          where k.conrelid = c.table_oid
            and k.contype = 'c'
            and k.conkey @> c.optional_numbers
            and pg_get_constraintdef(k.oid) ~* 'num_(non)?nulls|is (not )?null')
