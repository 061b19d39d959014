select null as severity,
       format('%s (%I)', t.name, g.tgname) as object,
       'The trigger is disabled.' as detail,
       format('alter table %s enable trigger %I, or drop it', t.name, g.tgname) as remedy
  from pg_trigger g
  join tables t on t.oid = g.tgrelid
 where g.tgenabled = 'D'
   and not g.tgisinternal
 union all
select 'error',
       f.object,
       'The triggers that uphold it are disabled, so that nothing is checked.',
       format(
         'alter table %s enable trigger all, then look for rows without their parent',
         string_agg(distinct g.tgrelid::regclass::text, ' enable trigger all; alter table '))
  from pg_trigger g
  join foreign_keys f on f.oid = g.tgconstraint
 where g.tgenabled = 'D'
   and g.tgisinternal
 group by f.object
 order by object
