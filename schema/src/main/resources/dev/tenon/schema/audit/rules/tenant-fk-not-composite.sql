select null as severity,
       f.object,
       format(
         '%s and %s both have %s, and the key leaves it out: a row can refer to another tenant''s.',
         f.table_name, f.target_name, child.tenant_column) as detail,
       format(
         'alter table %s add foreign key (%s, %s) references %s (%s, %s) not valid; then validate it; a unique key over these columns has to be there first',
         f.table_name, quote_ident(child.tenant_column), array_to_string(f.columns, ', '),
         f.target_name, quote_ident(parent.tenant_column), array_to_string(f.target_columns, ', '))
         as remedy
  from foreign_keys f
  join tenant_tables child on child.oid = f.table_oid
  join tenant_tables parent on parent.oid = f.target_oid
 where not exists (
         select
           from unnest(f.numbers, f.target_numbers) key (number, target_number)
          where key.number = child.tenant_number
            and key.target_number = parent.tenant_number)
