select null as severity,
       t.name as object,
       format(
         'All of its %s columns outside of the primary key may be null: a row may say nothing.',
         count(*)) as detail,
       format(
         'For each column without which a row makes no sense: alter table %s add check (… is not null) not valid; then validate it, set the column not null, and drop the check',
         t.name) as remedy
  from tables t
  join columns c on c.table_oid = t.oid
 where not c.generated
   and not exists (
         select 1
           from keys k
          where k.table_oid = t.oid
            and k."primary"
            and c.number = any (k.numbers))
 group by t.name
having count(*) >= 2
   and bool_and(c.nullable)
 order by t.name
