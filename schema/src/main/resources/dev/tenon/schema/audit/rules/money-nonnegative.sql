-- Told once for a schema in which hardly any amount has a check: that is its habit.
with amounts as (
  select c.*,
         exists (
           select
             from pg_constraint k
            where k.contype = 'c'
              and (k.conrelid = c.table_oid and c.number = any (k.conkey) or k.contypid = c.type_oid)
              and pg_get_constraintdef(k.oid) ~ '[<>]') as checked
    from columns c
   where c.stored_type in ('numeric', 'int2', 'int4', 'int8', 'money')
     and not c.inherited
     and not c.generated
     and c.name ~* '(^|_)(amount|amt|price|cost|fee|salary|wage|subtotal|fare|premium|deposit)s?(_cents|_in_cents|_minor|_pence)?$'
     and c.name !~* '(^|_)(refund|refunded|credit|credited|debit|adjust|adjustment|balance|delta|change|diff|difference|net|profit|margin|correction)s?(_|$)'
),
habits as (
  select a.schema_name,
         count(*) filter (where not a.checked) as unchecked,
         count(*) as amounts,
         min(a.object) filter (where not a.checked) as example,
         count(*) filter (where not a.checked) > (select many from thresholds)
           and 10 * count(*) filter (where a.checked) < count(*) as usual
    from amounts a
   group by a.schema_name
)
select null as severity,
       a.object,
       'No check keeps it from being negative.' as detail,
       format('alter table %s add check (%I >= 0) not valid; then validate it', a.table_name, a.name)
         as remedy
  from amounts a
  join habits h on h.schema_name = a.schema_name
 where not a.checked
   and not h.usual
 union all
select null,
       quote_ident(h.schema_name),
       format(
         '%s of %s amounts have no check that keeps them from being negative: %s and others.',
         h.unchecked, h.amounts, h.example),
       'Of each that can''t be negative: alter table … add check (… >= 0) not valid; then validate it'
  from habits h
 where h.usual
 order by object
