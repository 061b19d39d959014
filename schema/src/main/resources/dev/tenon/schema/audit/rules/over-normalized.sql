with one_to_one as (
  select f.*,
         (select count(*)
            from columns c
           where c.table_oid = f.table_oid
             and c.number <> all (f.numbers)) as others
    from foreign_keys f
    join keys child on child.table_oid = f.table_oid
                   and child."primary"
                   and child.numbers @> f.numbers
                   and child.numbers <@ f.numbers
    join keys parent on parent.table_oid = f.target_oid
                    and parent."primary"
                    and parent.numbers @> f.target_numbers
                    and parent.numbers <@ f.target_numbers
   where f.target_oid <> f.table_oid
),
-- Kinds of one thing share a parent: a single extension does not.
alone as (
  select min(o.oid) as oid
    from one_to_one o
   group by o.target_oid
  having count(*) = 1
)
select null as severity,
       o.table_name as object,
       format(
         'It holds %s more %s of %s, a row for a row, and no other table does so.',
         o.others, case o.others when 1 then 'column' else 'columns' end, o.target_name) as detail,
       format('Move them to %s if both are always read together', o.target_name) as remedy
  from one_to_one o
  join alone on alone.oid = o.oid
  join tables parent on parent.oid = o.target_oid
 where parent.schema_name = o.schema_name
   and o.others between 1 and 4
 union all
select null,
       t.name,
       format('Its %s rows say no more than a word for each key.', t.rows),
       'Keep the word itself, held by a check or an enumeration, unless people edit the list'
  from tables t
 where t.rows between 1 and 20
   and (select count(*) from columns c where c.table_oid = t.oid) = 2
   and exists (
         select 1
           from columns c
          where c.table_oid = t.oid
            and c.stored_type in ('text', 'varchar', 'citext')
            and not exists (
                  select 1
                    from keys k
                   where k.table_oid = t.oid
                     and k."primary"
                     and c.number = any (k.numbers)))
   and exists (select 1 from keys k where k.table_oid = t.oid and k."primary")
   and exists (select 1 from foreign_keys f where f.target_oid = t.oid)
   and not exists (select 1 from foreign_keys f where f.table_oid = t.oid)
 order by object
