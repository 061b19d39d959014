-- Domains are seen through; text and varchar without a length are the same.
with pairs as (
  select f.object,
         f.name,
         f.table_name,
         c.name as column_name,
         c.type,
         c.length,
         tc.attname as target_column,
         f.target_name,
         format_type(coalesce(nullif(tt.typbasetype, 0), tt.oid), tc.atttypmod) as target_type,
         case when tb.typname in ('varchar', 'bpchar')
              then nullif(greatest(tc.atttypmod, tt.typtypmod), -1) - 4 end as target_length,
         case when c.stored_type = 'varchar' then 'text' else c.stored_type end as stored,
         case when tb.typname = 'varchar' then 'text' else tb.typname end as target_stored,
         (c.stored_type, tb.typname) in (('int8', 'int4'), ('int8', 'int2'), ('int4', 'int2')) as wider
    from foreign_keys f
   cross join lateral unnest(f.numbers, f.target_numbers) key (number, target_number)
    join columns c on c.table_oid = f.table_oid and c.number = key.number
    join pg_attribute tc on tc.attrelid = f.target_oid and tc.attnum = key.target_number
    join pg_type tt on tt.oid = tc.atttypid
    join pg_type tb on tb.oid = coalesce(nullif(tt.typbasetype, 0), tt.oid)
)
select case
         when stored = target_stored or wider then 'warning'
         else 'error'
       end as severity,
       object,
       string_agg(
         format(
           '%s is %s, but %s.%I is %s.',
           column_name, type, target_name, target_column, target_type),
         ' ' order by column_name) as detail,
       string_agg(
         case
           when wider then format('alter table %s alter column %I type %s', target_name, target_column, type)
           else format('alter table %s alter column %I type %s', table_name, column_name, target_type)
         end,
         '; ' order by column_name)
         || '; that rewrites the table: where it is large, fill a new column in batches instead' as remedy
  from pairs
 where stored <> target_stored
    or length is distinct from target_length
 group by object, 1
