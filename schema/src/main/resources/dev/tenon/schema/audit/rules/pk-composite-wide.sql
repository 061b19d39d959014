-- The tenant and the columns that the partitions are made by have to be in the key, and don't count.
with counted as (
  select k.object,
         t.name as table_name,
         k.columns,
         (select count(*)
            from unnest(k.columns, k.numbers) key (name, number)
           where key.name is distinct from (select tenant_column from settings)
             and not exists (
                   select
                     from pg_partitioned_table p
                    where p.partrelid = t.oid
                      and key.number = any (p.partattrs::int2[]))) as width
    from keys k
    join tables t on t.oid = k.table_oid
   where k."primary"
)
select null as severity,
       object,
       format('The primary key has %s columns: %s.', width, array_to_string(columns, ', ')) as detail,
       format(
         'alter table %s add column id bigint generated always as identity; make it the key, and keep these columns unique; that rewrites the table: where it is large, fill a new column in batches instead',
         table_name) as remedy
  from counted
 where width > (select wide_key_columns from thresholds)
