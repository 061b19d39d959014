-- An index over the rows that aren't deleted serves what is asked for every day.
select null as severity,
       t.name as object,
       format('No index begins with %s: a tenant''s rows are found by reading everybody''s.', t.tenant_column)
         as detail,
       format('create index concurrently on %s (%I, …)', t.name, t.tenant_column) as remedy
  from tenant_tables t
 where not exists (
         select
           from indexes i
          where i.table_oid = t.oid
            and i.usable
            and i.method in ('btree', 'hash')
            and i.numbers[1] = t.tenant_number
            and (i.predicate is null
                 or trim(i.predicate, '()') = quote_ident(t.tenant_column) || ' IS NOT NULL'
                 or i.predicate ~* '^\(\w*(deleted|discarded|archived|removed)\w* IS NULL\)$'))
